package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.CompletionDraft;
import org.calends.obligation.Invalid;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Obligations;
import org.calends.obligation.Refused;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Disclosures;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;

/**
 * What recipients do with a reminder. Each act works once and is harmless when repeated; each leaves its trace in the ledger
 * and in the obligation's history.
 */
@ApplicationScoped
class Acts {

    private static final String ONE = "state = ?1, dropReason = ?2 where obligationId = ?3 and state = ?4 and occasion = ?5";

    private final Clock clock;
    private final CheckSettings settings;
    private final Queue queue;
    private final Readers readers;
    private final Obligations obligations;
    private final ObligationSearch search;
    private final Subscriptions subscriptions;
    private final Disclosures disclosures;

    Acts(Clock clock, CheckSettings settings, Queue queue, Readers readers, Obligations obligations, ObligationSearch search,
            Subscriptions subscriptions, Disclosures disclosures) {
        this.disclosures = disclosures;
        this.clock = clock;
        this.settings = settings;
        this.queue = queue;
        this.readers = readers;
        this.obligations = obligations;
        this.search = search;
        this.subscriptions = subscriptions;
    }

    /**
     * A reminder as its recipient sees it.
     *
     * @param today the recipient's day
     */
    record Nudge(Reminder reminder, Obligation obligation, Reader reader, LocalDate today) {

        /** @return whether it tells the obligation's present date, and there is something to do */
        public boolean isCurrent() {
            return obligation.isOpen() && obligation.dueRevision() == reminder.dueRevision();
        }

        public boolean isOverdue() {
            return obligation.daysLeft(today) < 0;
        }

        /** @return how many days are left, or how many it is overdue */
        public long days() {
            return Math.abs(obligation.daysLeft(today));
        }

        public String language() {
            return reader.locale().toLanguageTag();
        }

        public LocalDate firstSnooze() {
            return today.plusDays(1);
        }

        public LocalDate lastSnooze() {
            return obligation.lastSafeDay().minusDays(1);
        }

        public boolean maySnooze() {
            return isCurrent() && reminder.snoozedUntil() == null && !firstSnooze().isAfter(lastSnooze());
        }
    }

    /** @return empty also when whoever was told has left, or may not see the obligation any more */
    @Transactional
    Optional<Nudge> find(UUID reminderId) {
        return Reminder.<Reminder> findByIdOptional(reminderId).flatMap(this::nudge).filter(this::mayBeSeen);
    }

    private boolean mayBeSeen(Nudge nudge) {
        Reminder reminder = nudge.reminder();
        Disclosure now = disclosures.among(List.of(reminder.email(), reminder.meantFor()));
        if (now.hasLeft(reminder.email()) || now.hasLeft(reminder.meantFor())) {
            return false;
        }
        boolean standsIn = !reminder.email().equalsIgnoreCase(reminder.meantFor());
        return reminder.isDuty() || standsIn || wish(reminder).map(wish -> now.shows(wish, nudge.obligation()))
                .orElseGet(() -> now.shows(reminder.email(), nudge.obligation()));
    }

    private Optional<Nudge> nudge(Reminder reminder) {
        Reader reader = wish(reminder).map(Reader::of).orElseGet(() -> readers.withAddress(reminder.email()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), reader.zone());
        return search.find(reminder.obligationId()).map(about -> new Nudge(reminder, about, reader, today));
    }

    /** Somebody looks after it: it goes no further up. */
    @Transactional
    void acknowledge(Nudge nudge, String actor) {
        requireCurrent(nudge);
        if (note(nudge, actor)) {
            obligations.note(nudge.obligation().id(), actor, "ACKNOWLEDGED", about(nudge));
        }
    }

    @Transactional
    void complete(Nudge nudge, String note, String actor) {
        obligations.complete(nudge.obligation().id(), new CompletionDraft(note, null, null), OptionalInt.empty(), actor);
        note(nudge, actor);
    }

    /**
     * Until that day, leads are not told to this recipient; then they are reminded again. Counts as acknowledged.
     *
     * @throws Invalid for a day that is over, or on which little could be done any more
     */
    @Transactional
    void snooze(Nudge nudge, LocalDate until, String actor) {
        requireCurrent(nudge);
        if (until == null || until.isBefore(nudge.firstSnooze()) || until.isAfter(nudge.lastSnooze())) {
            throw new Invalid("until",
                    "must lie after today and before the last safe day, " + nudge.obligation().lastSafeDay());
        }
        if (Reminder.update("snoozedUntil = ?1 where id = ?2 and snoozedUntil is null", until, nudge.reminder().id()) > 0) {
            queue.insert(List.of(again(nudge, until)), clock.instant());
            note(nudge, actor);
            obligations.note(nudge.obligation().id(), actor, "SNOOZED", Map.of("reason", until.toString()));
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
        Instant at = until.atTime(time).atZone(nudge.reader().zone()).toInstant();
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

    private static Map<String, String> about(Nudge nudge) {
        return Map.of("occasion", nudge.reminder().occasion().name(), "dueDate", nudge.reminder().dueDate().toString());
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
