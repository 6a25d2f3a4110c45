package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.Accounts;
import org.calends.obligation.AsOf;
import org.calends.obligation.CompletionDraft;
import org.calends.obligation.Detail;
import org.calends.obligation.Invalid;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Obligations;
import org.calends.obligation.Refused;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Disclosures;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;

/**
 * What recipients do with a reminder, for everybody or for themselves alone ({@link Responsibility}). Each act works once and
 * is harmless when repeated; each leaves its trace in the ledger and in the obligation's history.
 */
@ApplicationScoped
class Acts {

    private static final String ONE = "state = ?1, dropReason = ?2 where obligationId = ?3 and state = ?4 and occasion = ?5";

    /** What the history says of who needed no sign-in. */
    private static final Map<String, String> BY_MAIL = Map.of("via", "MAIL_LINK");

    private final Clock clock;
    private final CheckSettings settings;
    private final Queue queue;
    private final Readers readers;
    private final Responsibilities responsibilities;
    private final Obligations obligations;
    private final ObligationSearch search;
    private final Subscriptions subscriptions;
    private final Accounts accounts;
    private final Disclosures disclosures;

    Acts(Clock clock, CheckSettings settings, Queue queue, Readers readers, Responsibilities responsibilities,
            Obligations obligations, ObligationSearch search, Subscriptions subscriptions, Accounts accounts,
            Disclosures disclosures) {
        this.disclosures = disclosures;
        this.clock = clock;
        this.settings = settings;
        this.queue = queue;
        this.readers = readers;
        this.responsibilities = responsibilities;
        this.obligations = obligations;
        this.search = search;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
    }

    /** @return empty also when whoever it was meant for has left, or whoever was told may not see the obligation any more */
    @Transactional
    Optional<Nudge> find(UUID reminderId) {
        return Reminder.<Reminder> findByIdOptional(reminderId).flatMap(this::nudge).filter(this::mayBeSeen);
    }

    private boolean mayBeSeen(Nudge nudge) {
        Reminder reminder = nudge.reminder();
        Disclosure now = disclosures.among(List.of(reminder.email(), reminder.meantFor()));
        if (nudge.hasLeft()) {
            return true; // is told that the link has ended, and nothing else
        }
        if (now.hasLeft(reminder.meantFor())) {
            return false;
        }
        boolean standsIn = !reminder.email().equalsIgnoreCase(reminder.meantFor());
        return reminder.isDuty() || standsIn || wish(reminder).map(wish -> now.shows(wish, nudge.obligation()))
                .orElseGet(() -> now.shows(reminder.email(), nudge.obligation()));
    }

    private Optional<Nudge> nudge(Reminder reminder) {
        Reader reader = wish(reminder).map(Reader::of).orElseGet(() -> readers.withAddress(reminder.email()));
        AsOf at = new AsOf(clock.instant(), clock.getZone(), reader.zone());
        return search.find(reminder.obligationId()).map(about -> new Nudge(reminder, about, reader, at,
                responsibilities.includes(reminder.email(), about), accounts.hasLeft(reminder.email()), detail(reminder)));
    }

    /** A subscription that went to another address since says nothing of whoever reads here. */
    private Detail detail(Reminder reminder) {
        if (reminder.isDuty()) {
            return Detail.FULL;
        }
        return wish(reminder).filter(wish -> reminder.meantFor().equalsIgnoreCase(wish.email()))
                .map(wish -> disclosures.about(wish).detailFor(wish))
                .orElseGet(() -> disclosures.among(List.of(reminder.email())).detailFor(reminder.email()));
    }

    /** Of somebody responsible: looks after it, so that it goes no further up. */
    @Transactional
    void acknowledge(Nudge nudge, String actor) {
        acknowledge(nudge, actor, Map.of());
    }

    /**
     * The same by the mail's link.
     *
     * @throws NotResponsibleException when the recipient does not answer for it, or no longer
     */
    @Transactional
    void acknowledgeByMail(Nudge nudge) {
        requireResponsible(nudge);
        acknowledge(nudge, nudge.reminder().email(), BY_MAIL);
    }

    private void acknowledge(Nudge nudge, String actor, Map<String, String> door) {
        requireCurrent(nudge);
        if (note(nudge, actor)) {
            obligations.note(nudge.obligation().id(), actor, "ACKNOWLEDGED", about(nudge, door));
        }
    }

    /** The recipient knows of it, which tells nobody else anything and ends no escalation. */
    @Transactional
    void see(Nudge nudge, String actor, boolean byMail) {
        requireCurrent(nudge);
        if (noteSeen(nudge)) {
            obligations.note(nudge.obligation().id(), actor, "SEEN", about(nudge, byMail ? BY_MAIL : Map.of()));
        }
    }

    /** Refuses what {@link #acknowledgeByMail} does. */
    @Transactional
    void completeByMail(Nudge nudge, String note) {
        requireResponsible(nudge);
        String actor = nudge.reminder().email();
        obligations.complete(nudge.obligation().id(), new CompletionDraft(note, null, null), OptionalInt.empty(), actor,
                BY_MAIL);
        note(nudge, actor);
    }

    /**
     * Until that day, leads are not told to this recipient; then they are reminded again. Of somebody responsible it counts as
     * acknowledged, of others as seen.
     *
     * @throws Invalid for a day that is over, or on which little could be done any more
     */
    @Transactional
    void snoozeByMail(Nudge nudge, LocalDate until) {
        requireCurrent(nudge);
        if (until == null || until.isBefore(nudge.firstSnooze()) || until.isAfter(nudge.lastSnooze())) {
            throw new Invalid("until",
                    "must lie after today and before the last safe day, " + nudge.obligation().lastSafeDay());
        }
        if (Reminder.update("snoozedUntil = ?1 where id = ?2 and snoozedUntil is null", until, nudge.reminder().id()) > 0) {
            queue.insert(List.of(again(nudge, until)), clock.instant());
            String actor = nudge.reminder().email();
            if (isResponsible(nudge)) {
                note(nudge, actor);
            } else {
                noteSeen(nudge);
            }
            obligations.note(nudge.obligation().id(), actor, "SNOOZED", Map.of("reason", until.toString(), "via", "MAIL_LINK"));
        }
    }

    /** Notes the first time that the recipient did something by the mail's link. That it was looked at proves no person. */
    @Transactional
    void open(Nudge nudge) {
        Reminder.update("openedAt = ?1 where id = ?2 and openedAt is null", clock.instant(), nudge.reminder().id());
    }

    private NewReminder again(Nudge nudge, LocalDate until) {
        Reminder reminder = nudge.reminder();
        LocalTime time = wish(reminder).map(Subscription::sendAt).orElse(settings.sendAt());
        Instant at = Steps.of(nudge.obligation(), List.of(), nudge.reader().zone(), time, clock.getZone()).momentOn(until);
        int days = (int) ChronoUnit.DAYS.between(until, nudge.obligation().lastSafeDay());
        return NewReminder.of(nudge.obligation(), new Step(Occasion.SNOOZED, days, at),
                new Recipient(reminder.recipient(), reminder.subscriptionId(), reminder.meantFor()), at, null);
    }

    private boolean note(Nudge nudge, String actor) {
        Reminder.update(ONE, ReminderState.DROPPED, DropReason.ACKNOWLEDGED, nudge.obligation().id(), ReminderState.PENDING,
                Occasion.ESCALATION);
        return Reminder.update("acknowledgedAt = ?1, acknowledgedBy = ?2 where id = ?3 and acknowledgedAt is null",
                clock.instant(), actor, nudge.reminder().id()) > 0;
    }

    private boolean noteSeen(Nudge nudge) {
        return Reminder.update("seenAt = ?1 where id = ?2 and seenAt is null", clock.instant(), nudge.reminder().id()) > 0;
    }

    private static Map<String, String> about(Nudge nudge, Map<String, String> door) {
        Map<String, String> detail = new LinkedHashMap<>(door);
        detail.put("occasion", nudge.reminder().occasion().name());
        detail.put("dueDate", nudge.reminder().dueDate().toString());
        return detail;
    }

    /**
     * Asks once more, in the transaction of the act: the page may be of yesterday, and the owner another one since. Who presses
     * twice at once is let in one after the other, and so finds done what was done.
     */
    private boolean isResponsible(Nudge nudge) {
        return responsibilities.includes(nudge.reminder().email(), obligations.hold(nudge.obligation().id()));
    }

    private void requireResponsible(Nudge nudge) {
        if (!isResponsible(nudge)) {
            throw new NotResponsibleException();
        }
    }

    private static void requireCurrent(Nudge nudge) {
        if (!nudge.isCurrent()) {
            throw new Refused("This reminder is out of date: the obligation was closed, or its date moved.");
        }
    }

    private Optional<Subscription> wish(Reminder reminder) {
        return reminder.isDuty() ? Optional.empty() : subscriptions.find(reminder.subscriptionId());
    }
}
