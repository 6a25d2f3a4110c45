package org.calends.reminder.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.obligation.change.ObligationChanged;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.TimeOfDay;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.plan.AbsenceRouting;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;

/**
 * What a changed obligation does to the ledger, in the transaction that changes it: what is no longer true is not told, and
 * those who were told it hear of the change at once, and so does the owner ({@link OwnerNotices}). All that changes before the
 * next mails leave comes to each in one mail, but for what changes a calendar: programs act on one entry in a mail.
 */
@ApplicationScoped
class ObligationChangeListener {

    private static final String NEW_DATE = """
            dueRevision = ?1, dueDate = ?2, lastSafeDay = ?3, dueTime = ?4, dueZone = ?5
            where obligationId = ?6 and state = ?7 and occasion = ?8 and not possibleRepeat""";
    private static final String OUTDATED_UPDATE = "state = ?1, dropReason = ?2"
            + " where obligationId = ?3 and state = ?4 and occasion = ?5 and recipient in ?6";
    private static final Set<String> SHOWN_IN_CALENDARS = Set.of("title", "description", "authority", "source", "source.url");
    private static final int LONGEST_NOTE = 2000;

    private final Clock clock;
    private final CheckSettings settings;
    private final Queue queue;
    private final AbsenceRouting absenceRouting;
    private final Subscriptions subscriptions;
    private final OwnerNotices ownerNotices;

    ObligationChangeListener(Clock clock, CheckSettings settings, Queue queue, AbsenceRouting absenceRouting,
            Subscriptions subscriptions,
            OwnerNotices ownerNotices) {
        this.clock = clock;
        this.settings = settings;
        this.queue = queue;
        this.absenceRouting = absenceRouting;
        this.subscriptions = subscriptions;
        this.ownerNotices = ownerNotices;
    }

    void follow(@Observes ObligationChanged event) {
        switch (event.change()) {
            case REGISTERED -> {
            }
            case REOPENED -> tell(event, Occasion.REOPENED, news(event, Occasion.REOPENED));
            case EDITED, POSTPONED -> moved(event);
            case COMPLETED -> ended(event, Occasion.COMPLETED, settings.tellCompletion());
            case WAIVED -> ended(event, Occasion.WAIVED, true);
            case WITHDRAWN -> ended(event, Occasion.WITHDRAWN, true);
            case DELETED -> forget(event.obligation());
        }
    }

    private void moved(ObligationChanged event) {
        if (!event.moved()) {
            updateCalendars(event);
            return;
        }
        Obligation obligation = event.obligation();
        drop(obligation, DropReason.MOVED);
        tellNewOwnersTheDate(obligation);
        if (obligation.isOpen()) {
            Map<String, NewReminder> rows = news(event, Occasion.REOPENED);
            rows.putAll(news(event, Occasion.CHANGED));
            tell(event, Occasion.CHANGED, rows);
        }
    }

    /** Whoever has it in a calendar by an invitation gets the other words by an updated one (RFC 5546, 3.2.2.1). */
    private void updateCalendars(ObligationChanged event) {
        Obligation obligation = event.obligation();
        if (!obligation.isOpen() || Collections.disjoint(event.fields(), SHOWN_IN_CALENDARS)) {
            return;
        }
        Instant now = clock.instant();
        List<Reminder> told = ToldReminders.of(obligation).last().stream()
                .filter(last -> !last.isDuty() && !last.occasion().callsOff())
                .toList();
        Map<UUID, Subscription> wishes = wishes(told);
        Map<String, NewReminder> rows = new LinkedHashMap<>();
        told.stream()
                .filter(last -> AbsenceRouting.isForACalendar(Occasion.INVITATION, last.channel(),
                        wishes.get(last.subscriptionId())))
                .forEach(last -> rows.put(last.recipientMark(), NewReminder.atOnce(obligation, Occasion.INVITATION,
                        obligation.version(), last.asMeant(), now, null, null)));
        if (!rows.isEmpty()) {
            Reminder.update(OUTDATED_UPDATE, ReminderState.DROPPED, DropReason.SUPERSEDED, obligation.id(),
                    ReminderState.PENDING, Occasion.INVITATION,
                    rows.values().stream().map(row -> row.recipient().key()).distinct().toList());
            queue.insert(List.copyOf(rows.values()), now);
        }
    }

    /** @param all whether everybody hears of it who was told, not the owner only */
    private void ended(ObligationChanged event, Occasion occasion, boolean all) {
        drop(event.obligation(), DropReason.CLOSED);
        tell(event, occasion, all ? news(event, occasion) : new LinkedHashMap<>());
    }

    /** @param rows what those who were told before hear of it */
    private void tell(ObligationChanged event, Occasion occasion, Map<String, NewReminder> rows) {
        Instant now = clock.instant();
        NewReminder toOwner = NewReminder.atOnce(event.obligation(), occasion, stepOf(occasion, event.obligation()), null, now,
                null, cut(event.reason()));
        queue.insert(ownerNotices.added(rows, event, occasion == Occasion.CHANGED ? toOwner.before(event.before()) : toOwner),
                now);
    }

    private static int stepOf(Occasion occasion, Obligation obligation) {
        return occasion == Occasion.CHANGED ? 0 : obligation.version();
    }

    /** @return a row for each of those who were told what is no longer right */
    private Map<String, NewReminder> news(ObligationChanged event, Occasion occasion) {
        Obligation obligation = event.obligation();
        Instant now = clock.instant();
        Map<String, NewReminder> rows = new LinkedHashMap<>();
        Set<String> entries = new HashSet<>();
        ToldReminders toldReminders = ToldReminders.of(obligation);
        List<Reminder> told = toldReminders.last().stream().filter(last -> isNews(occasion, last, obligation)).toList();
        Map<UUID, Subscription> wishes = wishes(told);
        Map<String, String> byAccount = told.isEmpty() ? Map.of() : absenceRouting.byAccount(now);
        for (Reminder last : told) {
            Subscription wish = last.isDuty() ? null : wishes.get(last.subscriptionId());
            String standIn = last.channel().reachesStandIns()
                    ? absenceRouting.addressee(last.meantFor(), wish, byAccount, now)
                    : last.meantFor();
            if (AbsenceRouting.isForACalendar(occasion, last.channel(), wish)) {
                entries.add(last.recipientMark());
            }
            listeners(last, occasion, wish, standIn)
                    .forEach(recipient -> rows.putIfAbsent(recipient.mark(), NewReminder.atOnce(obligation, occasion,
                            stepOf(occasion, obligation), recipient, now,
                            occasion == Occasion.CHANGED ? toldReminders.knownBefore(last, obligation) : null,
                            cut(event.reason()))));
        }
        return together(rows, entries, LocalDate.ofInstant(now, clock.getZone()));
    }

    /** @param entries marks of those whose rows change an entry in a calendar, and share no mail */
    private Map<String, NewReminder> together(Map<String, NewReminder> rows, Set<String> entries, LocalDate today) {
        Predicate<String> isGone = queue.goneAmong(rows.values().stream()
                .map(row -> Digest.news(row.recipient(), today, none -> false)).distinct().toList());
        rows.replaceAll((key, row) -> entries.contains(key) ? row : row.in(Digest.news(row.recipient(), today, isGone)));
        return rows;
    }

    private Map<UUID, Subscription> wishes(List<Reminder> told) {
        List<UUID> ids = told.stream().map(Reminder::subscriptionId).filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty() ? Map.of() : subscriptions.byId(ids);
    }

    private static boolean isNews(Occasion occasion, Reminder last, Obligation obligation) {
        boolean over = last.occasion().callsOff() || last.occasion() == Occasion.COMPLETED;
        return switch (occasion) {
            case REOPENED -> over;
            case CHANGED -> !over && !last.tellsWhen(obligation);
            default -> !last.occasion().callsOff();
        };
    }

    /**
     * Whom it was meant for; who stands in, where the mail goes to a calendar instead; and who was told while standing in and
     * would not be now.
     *
     * @param wish null for somebody who is told out of duty
     */
    private static List<Recipient> listeners(Reminder last, Occasion occasion, Subscription wish, String standIn) {
        boolean forACalendar = AbsenceRouting.isForACalendar(occasion, last.channel(), wish);
        String reached = forACalendar ? last.meantFor() : standIn;
        Stream<String> others = Stream.of(forACalendar && wish.reminders().contains(last.channel()) ? standIn : reached,
                last.standsInFor() == null ? reached : last.email());
        return Stream.concat(Stream.of(last.asMeant()),
                others.filter(email -> !email.equalsIgnoreCase(reached)).flatMap(email -> Recipient.onDuty(email).stream()))
                .toList();
    }

    /** That somebody has become the owner stays true when the date moves; once it is closed it is dropped before it leaves. */
    private static void drop(Obligation obligation, DropReason reason) {
        Reminder.update("state = ?1, dropReason = ?2 where obligationId = ?3 and state = ?4 and occasion <> ?5",
                ReminderState.DROPPED, reason, obligation.id(), ReminderState.PENDING, Occasion.ASSIGNED);
    }

    /** What may have left with the old date stays as it was: a repeat is hidden from its reader. */
    private static void tellNewOwnersTheDate(Obligation obligation) {
        TimeOfDay time = obligation.due().timeOfDay();
        Reminder.update(NEW_DATE, obligation.dueRevision(), obligation.due().date(), obligation.lastSafeDay(),
                TimeOfDay.timeOf(time), TimeOfDay.zoneOf(time), obligation.id(), ReminderState.PENDING, Occasion.ASSIGNED);
    }

    private static void forget(Obligation obligation) {
        Reminder.delete("obligationId", obligation.id());
    }

    private static String cut(String reason) {
        return reason == null || reason.length() <= LONGEST_NOTE ? reason : reason.substring(0, LONGEST_NOTE);
    }
}
