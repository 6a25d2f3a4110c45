package org.calends.caldav.object;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.caldav.collection.DavCollection;
import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Xml;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.CompletionDraft;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.value.DueDate;
import org.calends.subscription.wish.Filter;

/**
 * What a client may change: tick a task off, open it again, keep lines of its own with it, and propose a new one. The rest of
 * what it sends is ours, and it gets ours back at its next look.
 */
@ApplicationScoped
public class ClientChanges {

    private final Clock clock;
    private final Obligations obligations;
    private final ClientExtensionStore clientExtensionStore;

    ClientChanges(Clock clock, Obligations obligations, ClientExtensionStore clientExtensionStore) {
        this.clock = clock;
        this.obligations = obligations;
        this.clientExtensionStore = clientExtensionStore;
    }

    /** @throws DavPreconditionException when the client moves the date, which is the authority's */
    @Transactional
    public void change(DavObject present, String href, ClientEntry sent, String user) {
        if (!present.uid().equals(sent.text("UID"))) {
            throw uidConflict(href);
        }
        Obligation obligation = present.obligation();
        if (!sent.leaves(obligation.due(), clock.getZone())) {
            throw DavPreconditionException.notYours(href, "caldav.due-date.not-movable", obligation.due().date(),
                    (obligation.authority() == null ? "the authority" : obligation.authority()));
        }
        mark(obligation, sent, user);
        clientExtensionStore.keep(obligation, present.ours(), sent, user);
    }

    /** An editor's new task becomes an obligation that fits the collection into which it was put. */
    @Transactional
    public void add(DavCollection collection, String name, String href, ClientEntry sent, String user) {
        String uid = sent.text("UID");
        if (uid == null || uid.isBlank() || uid.length() > 255 || name.length() > 255
                || uid.chars().anyMatch(Character::isISOControl)) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-object-resource"),
                    "caldav.uid.malformed");
        }
        if (ClientName.count("uid = ?1 or name = ?2", uid, name) > 0 || isOurs(uid)) {
            throw uidConflict(href);
        }
        Obligation made = obligations.register(draft(collection.filter(), sent), user);
        new ClientName(made.id(), name, uid).persist();
        mark(made, sent, user);
        clientExtensionStore.keep(made, CalendarText.file(made, collection.style(made, "", clock.getZone())), sent, user);
    }

    private boolean isOurs(String uid) {
        return uid.endsWith("@calends");
    }

    private static DavPreconditionException uidConflict(String href) {
        return new DavPreconditionException(403, DavNames.caldav("no-uid-conflict"), "caldav.uid.taken") {

            private static final long serialVersionUID = 1L;

            @Override
            public String content() {
                return "<D:href>" + Xml.escape(href) + "</D:href>";
            }
        };
    }

    private void mark(Obligation obligation, ClientEntry sent, String user) {
        if (sent.isCompleted() && obligation.isOpen()) {
            Instant done = Optional.ofNullable(sent.completedAt(clock.getZone()))
                    .filter(moment -> !moment.isAfter(clock.instant())).orElse(null);
            obligations.complete(obligation.id(), new CompletionDraft(null, null, null, done), OptionalInt.empty(), user);
        } else if (sent.isOpen() && obligation.closing().completion() != null) {
            obligations.reopen(obligation.id(), OptionalInt.empty(), user);
        }
    }

    private ObligationDraft draft(Filter filter, ClientEntry sent) {
        DueDate due = sent.due(clock.getZone());
        if (due == null || sent.text("SUMMARY") == null) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-object-resource"),
                    "caldav.task.incomplete");
        }
        return ObligationDraft.draft(sent.text("SUMMARY").strip())
                .kind(first(filter.kinds())).authority(first(filter.authorities()))
                .jurisdiction(first(filter.jurisdictions()))
                .description(sent.text("DESCRIPTION")).tags(filter.tags().stream().limit(1).toList())
                .dueDate(due.date()).bound(due.bound()).dueTime(due.time()).zone(due.zone())
                .owner(first(filter.owners())).recurrence(sent.raw("RRULE")).build();
    }

    private static <T> T first(List<T> list) {
        return list.isEmpty() ? null : list.get(0);
    }
}
