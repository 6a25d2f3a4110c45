package org.calends.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.calends.obligation.Obligation;
import org.calends.subscription.Delivery;
import org.calends.subscription.Subscription;

/**
 * Decides what one subscriber is to be told of one obligation now: the most urgent step whose moment has come, unless the
 * ledger has it. Asks "what must exist by now", never "is today the day", so that time lost is made good by the next run.
 *
 * @param usualTime when those are told who chose no time
 * @param isGone whether a digest of that name has left, or may have
 * @param terms by what lead days are found
 * @param organisation the zone whose days count where a time of day is stated
 */
record Planner(Instant now, LocalTime usualTime, Predicate<String> isGone, LeadTerms terms, ZoneId organisation) {

    /** @param ledger of this obligation and any of its due dates, for this subscriber */
    Planned plan(Obligation obligation, Subscription subscription, List<Told> ledger) {
        Planned planned = new Planned();
        List<Step> come = steps(obligation, subscription).comeBy(now, since(obligation, subscription));
        List<Told> present = ledger.stream().filter(told -> told.isOf(obligation.dueRevision())).toList();
        if (come.isEmpty()) {
            return planned;
        }
        if (!isHeard(come.get(come.size() - 1), present)) {
            steps(obligation, subscription).justMissed(now).ifPresent(come::add);
        }
        Step current = come.get(come.size() - 1);
        present.stream().filter(told -> told.is(current)).findFirst().ifPresentOrElse(
                known -> armAgain(known, planned), () -> tell(obligation, subscription, come, present, planned));
        return planned;
    }

    /** What was to be told in time and has not left must not leave once it is too late. */
    private static boolean isHeard(Step current, List<Told> present) {
        return current.occasion() == Occasion.OVERDUE || saidByTheChange(current, present) || Told.isPutOff(current, present)
                || present.stream().anyMatch(told -> told.is(current) && told.hasLeft());
    }

    private static void armAgain(Told known, Planned planned) {
        if (known.mayBeArmedAgain()) {
            planned.armedAgain().add(known.id());
        }
    }

    /** @param come the last of them is told, for all */
    private void tell(Obligation obligation, Subscription subscription, List<Step> come, List<Told> present,
            Planned planned) {
        Step current = come.get(come.size() - 1);
        NewReminder reminder = reminder(obligation, subscription, current);
        boolean putOff = Told.isPutOff(current, present);
        planned.fresh().add(putOff || saidByTheChange(current, present) ? reminder.passedOver() : reminder);
        if (!putOff) {
            passOver(come.subList(0, come.size() - 1), present, obligation, reminder.recipient(), planned);
        }
    }

    /** @return the next moment at which this subscriber may have to be told something, unless something changes before */
    Instant next(Obligation obligation, Subscription subscription) {
        return steps(obligation, subscription).nextAfter(now, since(obligation, subscription));
    }

    private Steps steps(Obligation obligation, Subscription subscription) {
        return Steps.of(obligation, LeadDates.of(obligation, subscription, terms).all(), subscription.zone(),
                sendAt(subscription), organisation);
    }

    private LocalTime sendAt(Subscription subscription) {
        return subscription.sendAt() == null ? usualTime : subscription.sendAt();
    }

    private static Instant since(Obligation obligation, Subscription subscription) {
        return obligation.createdAt().isAfter(subscription.createdAt()) ? obligation.createdAt() : subscription.createdAt();
    }

    private NewReminder reminder(Obligation obligation, Subscription subscription, Step step) {
        if (subscription.delivery() == Delivery.INDIVIDUAL) {
            return NewReminder.of(obligation, step, Recipient.of(subscription), now, null);
        }
        Optional<Digest.Slot> slot = isLastCall(obligation, subscription, step) ? Optional.empty()
                : Digest.slotFor(subscription, sendAt(subscription), step, now,
                        steps(obligation, subscription).momentOn(obligation.lastSafeDay()), isGone,
                        LeadDates.of(obligation, subscription, terms)::exchanged);
        return slot.map(next -> NewReminder.of(obligation, step, Recipient.of(subscription), next.at(), next.name()))
                .orElseGet(() -> NewReminder.of(obligation, step, Recipient.of(subscription), now,
                        Digest.atOnce(subscription, now, isGone)));
    }

    /**
     * The last word before it is too late, on the last day or the day before it, waits for no digest and is not hidden in one.
     */
    private boolean isLastCall(Obligation obligation, Subscription subscription, Step step) {
        List<LeadDates.Lead> leads = LeadDates.of(obligation, subscription, terms).all();
        return step.occasion() != Occasion.OVERDUE && step.number() <= 1 && !leads.isEmpty()
                && leads.get(leads.size() - 1).ahead() == step.number();
    }

    private static boolean saidByTheChange(Step step, List<Told> present) {
        Instant told = Told.changeTold(present);
        return told != null && !step.at().isAfter(told);
    }

    private void passOver(List<Step> earlier, List<Told> present, Obligation obligation, Recipient recipient,
            Planned planned) {
        earlier.stream().filter(step -> present.stream().noneMatch(told -> told.is(step)))
                .map(step -> NewReminder.of(obligation, step, recipient, now, null).passedOver())
                .forEach(planned.fresh()::add);
        present.stream().filter(Told::waits).forEach(told -> planned.superseded().add(told.id()));
    }
}
