package org.calends.reminder.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.LeadDates;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.PlannedReminders;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Step;
import org.calends.reminder.ledger.Steps;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.Subscription;

/**
 * Decides what one subscriber is to be told of one obligation now: the most urgent step whose moment has come, unless the
 * ledger has it. Asks "what must exist by now", never "is today the day", so that time lost is made good by the next run.
 *
 * @param previous when the last check began, which told all that there was to tell then; long ago before the first one
 * @param usualTime when those are told who chose no time
 * @param isGone whether a digest of that name has left, or may have
 * @param terms by what lead days are found
 * @param organisation the zone whose days count where a time of day is stated
 */
public record SubscriberPlanner(Instant now, Instant previous, LocalTime usualTime, Predicate<String> isGone, LeadTerms terms,
        ZoneId organisation) {

    /**
     * @param recipient the subscriber, by one of the channels that the subscription asks for
     * @param ledger of this obligation and any of its due dates, by this channel for this person, also by other subscriptions
     */
    public PlannedReminders plan(Obligation obligation, Subscription subscription, Recipient recipient,
            List<LedgerEntry> ledger) {
        PlannedReminders plannedReminders = new PlannedReminders();
        List<Step> come = steps(obligation, subscription).comeBy(now, since(obligation, subscription));
        List<LedgerEntry> present = ledger.stream().filter(ledgerEntry -> ledgerEntry.isOf(obligation.dueRevision())).toList();
        if (come.isEmpty()) {
            return plannedReminders;
        }
        if (!isHeard(come.get(come.size() - 1), present, own(present, recipient).toList())) {
            steps(obligation, subscription).justMissed(now).ifPresent(come::add);
        }
        Step current = come.get(come.size() - 1);
        own(present, recipient).filter(ledgerEntry -> ledgerEntry.is(current)).findFirst().ifPresentOrElse(
                known -> armAgain(known, plannedReminders),
                () -> tell(obligation, subscription, recipient, come, present, plannedReminders));
        return plannedReminders;
    }

    /** What was to be told in time and has not left must not leave once it is too late. */
    private static boolean isHeard(Step current, List<LedgerEntry> present, List<LedgerEntry> own) {
        return current.occasion() == Occasion.OVERDUE || LedgerEntry.isPutOff(current, present)
                || LedgerEntry.isSaidByAChange(current, own) || LedgerEntry.isSaidToThePerson(current, present)
                || LedgerEntry.isOvertaken(current, own) || LedgerEntry.isOvertakenForThePerson(current, present);
    }

    private static Stream<LedgerEntry> own(List<LedgerEntry> present, Recipient recipient) {
        return present.stream().filter(ledgerEntry -> ledgerEntry.isOf(recipient));
    }

    private static void armAgain(LedgerEntry known, PlannedReminders plannedReminders) {
        if (known.mayBeArmedAgain()) {
            plannedReminders.armedAgain().add(known.id());
        }
    }

    /**
     * @param come the last of them is told, for all
     * @param present whoever puts a deadline off by one mail has put it off for all of theirs
     */
    private void tell(Obligation obligation, Subscription subscription, Recipient recipient, List<Step> come,
            List<LedgerEntry> present, PlannedReminders plannedReminders) {
        Step current = come.get(come.size() - 1);
        List<LedgerEntry> own = own(present, recipient).toList();
        NewReminder reminder = reminder(obligation, subscription, recipient, current);
        boolean putOff = LedgerEntry.isPutOff(current, present);
        if (putOff || LedgerEntry.isSaidByAChange(current, own) || LedgerEntry.isOvertaken(current, own)) {
            plannedReminders.fresh().add(reminder.passedOver(DropReason.SUPERSEDED));
        } else {
            boolean toldOtherwise = LedgerEntry.isSaidToThePerson(current, present)
                    || LedgerEntry.isOvertakenForThePerson(current, present);
            plannedReminders.fresh().add(toldOtherwise ? reminder.passedOver(DropReason.TOLD_OTHERWISE) : reminder);
        }
        if (!putOff) {
            passOver(come.subList(0, come.size() - 1), own, obligation, reminder.recipient(), plannedReminders);
        }
    }

    /** @return the next moment at which this subscriber may have to be told something, unless something changes before */
    public Instant next(Obligation obligation, Subscription subscription) {
        return steps(obligation, subscription).nextAfter(now, since(obligation, subscription));
    }

    private Steps steps(Obligation obligation, Subscription subscription) {
        return Steps.of(obligation, LeadDates.of(obligation, subscription, terms).all(), subscription.zone(),
                sendAt(subscription), organisation);
    }

    /** Who chose no time need not wait for the usual one to learn where everything stands. */
    private LocalTime sendAt(Subscription subscription) {
        if (subscription.sendAt() != null) {
            return subscription.sendAt();
        }
        return isNew(subscription) ? LocalTime.MIN : usualTime;
    }

    /** @return whether no check has told yet what the subscription asks for now */
    private boolean isNew(Subscription subscription) {
        return subscription.asksSince().isAfter(previous);
    }

    private static Instant since(Obligation obligation, Subscription subscription) {
        return obligation.createdAt().isAfter(subscription.createdAt()) ? obligation.createdAt() : subscription.createdAt();
    }

    private NewReminder reminder(Obligation obligation, Subscription subscription, Recipient recipient, Step step) {
        LocalDate today = LocalDate.ofInstant(now, subscription.zone());
        if (subscription.isOnDuty()) {
            return NewReminder.of(obligation, step, recipient, now, Digest.duty(recipient, today, isGone));
        }
        if (isNew(subscription)) {
            return NewReminder.of(obligation, step, recipient, now, Digest.summary(recipient, today, isGone));
        }
        if (subscription.delivery() == Delivery.INDIVIDUAL) {
            return NewReminder.of(obligation, step, recipient, now,
                    isOnItsDay(obligation, subscription, step) ? null : Digest.late(recipient, today, isGone));
        }
        return inDigest(obligation, subscription, step, recipient);
    }

    /**
     * A mail of its own is for what comes on its day, and of which the last check knew but that it was too early. What could
     * have been told before, had the obligation been there, the subscriber not rested or the check not stood still, comes
     * together.
     */
    private boolean isOnItsDay(Obligation obligation, Subscription subscription, Step step) {
        ZoneId zone = subscription.zone();
        return step.at().isAfter(previous) && !obligation.createdAt().isAfter(previous)
                && LocalDate.ofInstant(step.at(), zone).equals(LocalDate.ofInstant(now, zone));
    }

    private NewReminder inDigest(Obligation obligation, Subscription subscription, Step step, Recipient recipient) {
        Optional<Digest.Slot> slot = isLastCall(obligation, subscription, step) ? Optional.empty()
                : Digest.slotFor(subscription, recipient, sendAt(subscription), step, now,
                        steps(obligation, subscription).momentOn(obligation.lastSafeDay()), isGone,
                        LeadDates.of(obligation, subscription, terms)::exchanged);
        return slot.map(next -> NewReminder.of(obligation, step, recipient, next.at(), next.name()))
                .orElseGet(() -> NewReminder.of(obligation, step, recipient, now,
                        Digest.lastCalls(recipient, LocalDate.ofInstant(now, subscription.zone()), isGone)));
    }

    /**
     * The last word before it is too late, on the last day or the day before it, waits for no digest and is not hidden in one.
     */
    private boolean isLastCall(Obligation obligation, Subscription subscription, Step step) {
        List<LeadDates.Lead> leads = LeadDates.of(obligation, subscription, terms).all();
        return step.occasion() != Occasion.OVERDUE && step.number() <= 1 && !leads.isEmpty()
                && leads.get(leads.size() - 1).ahead() == step.number();
    }

    private void passOver(List<Step> earlier, List<LedgerEntry> present, Obligation obligation, Recipient recipient,
            PlannedReminders plannedReminders) {
        earlier.stream().filter(step -> present.stream().noneMatch(ledgerEntry -> ledgerEntry.is(step)))
                .map(step -> NewReminder.of(obligation, step, recipient, now, null).passedOver(DropReason.SUPERSEDED))
                .forEach(plannedReminders.fresh()::add);
        present.stream().filter(LedgerEntry::waits).forEach(ledgerEntry -> plannedReminders.superseded().add(ledgerEntry.id()));
    }
}
