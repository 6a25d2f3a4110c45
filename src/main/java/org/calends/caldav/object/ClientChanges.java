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
import org.calends.input.InvalidInputException;
import org.calends.intake.file.SentTask;
import org.calends.intake.row.ImportRow;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.CompletionDraft;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ObligationRecord;
import org.calends.obligation.model.ObligationState;
import org.calends.obligation.model.ReasonDraft;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Status;
import org.calends.subscription.wish.Filter;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a client may change: tick a task off, open it again, keep lines of its own with it, propose a new one and take that
 * back. The rest of what it sends is ours, and it gets ours back at its next look.
 */
@ApplicationScoped
public class ClientChanges {

    private final Clock clock;
    private final Obligations obligations;
    private final ObligationSearch search;
    private final ObjectMapper json;
    private final ClientExtensionStore clientExtensionStore;

    ClientChanges(Clock clock, Obligations obligations, ObligationSearch search, ObjectMapper json,
            ClientExtensionStore clientExtensionStore) {
        this.search = search;
        this.json = json;
        this.clock = clock;
        this.obligations = obligations;
        this.clientExtensionStore = clientExtensionStore;
    }

    /**
     * A date that the client moves stays where the authority set it: what else it sent is taken, and its program gets our copy
     * at its next look, for its version of the entry is no longer the present one. A refusal would be tried again for ever by
     * programs such as vdirsyncer, which then show the moved date.
     */
    @Transactional
    public void change(DavObject present, String href, ClientEntry sent, String user) {
        if (!present.uid().equals(sent.text("UID"))) {
            throw DavPreconditionException.uidConflict(href);
        }
        Obligation obligation = present.obligation();
        mark(obligation, sent, user);
        clientExtensionStore.keep(obligation, present.ours(), sent, user);
        if (!sent.leaves(obligation.due(), clock.getZone())) {
            clientExtensionStore.giveBack(obligation, user);
        }
    }

    /**
     * What this person's program made goes; where people were already told of it, it is withdrawn. What others set stays, and
     * comes back to the program at its next look.
     */
    @Transactional
    public void remove(DavCollection collection, DavObject present, String user) {
        Obligation obligation = present.obligation();
        ClientName made = ClientName.of(obligation.id(), ClientName.place(collection, user));
        if (made == null || !made.isOf(user)) {
            clientExtensionStore.giveBack(obligation, user);
        } else if (obligation.isOpen() && obligations.objectionToDeletion(obligation.id()).isPresent()) {
            obligations.withdraw(obligation.id(), new ReasonDraft("Deleted in a calendar program"), OptionalInt.empty(), user);
        } else if (obligation.isOpen()) {
            obligations.delete(obligation.id(), OptionalInt.empty(), user);
        } else {
            clientExtensionStore.giveBack(obligation, user);
        }
    }

    /**
     * An editor's new task becomes an obligation that fits the collection into which it was put.
     *
     * @param body the whole calendar as it was sent
     */
    @Transactional
    public void add(DavCollection collection, String name, String href, ClientEntry sent, byte[] body, String user) {
        String uid = sent.text("UID");
        if (uid == null || uid.isBlank() || uid.length() > 255 || name.length() > 255
                || uid.chars().anyMatch(Character::isISOControl)) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-object-resource"),
                    "caldav.uid.malformed");
        }
        String place = ClientName.place(collection, user);
        if (isOurs(uid) || !isFree(name, uid, place)) {
            throw DavPreconditionException.uidConflict(href);
        }
        List<ObligationRecord> drafts = drafts(collection.filter(), sent, body);
        Obligation made = registered(drafts, user);
        new ClientName(made.id(), place, name, uid).persist();
        mark(made, sent, user);
        clientExtensionStore.keep(made, CalendarText.file(made, collection.style(made, "", clock.getZone())), sent, user);
    }

    /** A name whose obligation is gone can be given again. */
    private boolean isFree(String name, String uid, String place) {
        List<ClientName> taken = ClientName.<ClientName> list("name = ?1 or uid = ?2", name, uid).stream()
                .filter(each -> each.holdsIn(place)).toList();
        List<ClientName> gone = taken.stream().filter(each -> search.find(each.obligationId()).isEmpty()).toList();
        gone.forEach(ClientName::delete);
        ClientName.flush();
        return gone.size() == taken.size();
    }

    /** @return the one of the entry itself; single dates of its series beside it become obligations of their own */
    private Obligation registered(List<ObligationRecord> drafts, String user) {
        ObligationRecord first = drafts.get(0);
        if (drafts.size() == 1 && first.state().equals(ObligationState.FRESH)) {
            return obligations.register(first.draft(), user);
        }
        List<Obligation> made = obligations.restoreAll(drafts, user);
        obligations.nameChains();
        return made.get(0);
    }

    private boolean isOurs(String uid) {
        return uid.endsWith("@calends");
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

    private List<ObligationRecord> drafts(Filter filter, ClientEntry sent, byte[] body) {
        List<ImportRow> rows;
        try {
            rows = SentTask.rows(body, clock);
        } catch (InvalidInputException unreadable) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-data"),
                    unreadable.violations().get(0).refusal());
        }
        if (rows.isEmpty() || sent.text("SUMMARY") == null) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-object-resource"),
                    "caldav.task.incomplete");
        }
        return rows.stream().map(row -> record(filter, sent, row)).toList();
    }

    /** That it is done is marked afterwards, by who and when; the rest of its state is what the file says. */
    private ObligationRecord record(Filter filter, ClientEntry sent, ImportRow row) {
        if (row.state().path("status").asText("").equals(Status.DONE.name())) {
            row.state().remove(List.of("status", "completion"));
        }
        row.fields().put("title", row.id() == null || row.id().equals(sent.text("UID")) ? sent.text("SUMMARY").strip()
                : row.title());
        row.fields().put("description", sent.text("DESCRIPTION"));
        row.fields().remove(List.of("tags", "source"));
        ObligationDraft dated = json.convertValue(row.fields(), ObligationDraft.class);
        return new ObligationRecord(null, dated.toBuilder().kind(first(filter.kinds())).authority(first(filter.authorities()))
                .jurisdiction(first(filter.jurisdictions())).tags(filter.tags().stream().limit(1).toList()).bound(Bound.BY)
                .owner(first(filter.owners())).build(), json.convertValue(row.state(), ObligationState.class));
    }

    private static <T> T first(List<T> list) {
        return list.isEmpty() ? null : list.get(0);
    }
}
