package org.calends.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.calends.obligation.Obligation;
import org.calends.subscription.Delivery;
import org.calends.subscription.Subscription;

/** Which mail a reminder shares with others: one for each subscription and local day, or week. */
final class Digest {

    private static final String ASKED_FOR = "d:";
    private static final String LAST_CALLS = "l:";

    private Digest() {
    }

    /**
     * @param name the same for all reminders that share the mail
     * @param at when it goes out
     */
    record Slot(String name, Instant at) {
    }

    /**
     * @param exchange gives for a day the one on which the subscriber is told instead: the same, or one before it
     * @return the next digest that is still open; empty when waiting for it would be too late
     */
    static Optional<Slot> slotFor(Obligation obligation, Subscription subscription, LocalTime sendAt, Step step, Instant now,
            Predicate<String> isGone, UnaryOperator<LocalDate> exchange) {
        LocalDate today = LocalDate.ofInstant(now, subscription.zone());
        LocalDate day = isGone.test(name(subscription, today)) ? today.plusDays(1) : today;
        boolean canWait = step.occasion() == Occasion.OVERDUE;
        if (subscription.delivery() == Delivery.WEEKLY) {
            LocalDate weekly = nextWeekly(day, exchange);
            day = canWait || !weekly.isAfter(obligation.lastSafeDay()) ? weekly : day;
        }
        if (!canWait && day.isAfter(obligation.lastSafeDay())) {
            return Optional.empty();
        }
        Instant at = Steps.momentOn(day, sendAt, subscription.zone());
        return Optional.of(new Slot(name(subscription, day), at.isBefore(now) ? now : at));
    }

    /** @return the mail for all that are told of for the last time today; empty when it has left */
    static Optional<String> lastCalls(Subscription subscription, Instant now, Predicate<String> isGone) {
        String name = LAST_CALLS + subscription.id() + ":" + LocalDate.ofInstant(now, subscription.zone());
        return isGone.test(name) ? Optional.empty() : Optional.of(name);
    }

    /** @return whether the subscriber asked for it, so that it goes out as a digest even with one item */
    static boolean isAskedFor(String name) {
        return name.startsWith(ASKED_FOR);
    }

    /**
     * @return the first day of telling for a Monday that has not passed; one before today is over, so the next Monday's counts
     */
    private static LocalDate nextWeekly(LocalDate day, UnaryOperator<LocalDate> exchange) {
        LocalDate monday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        while (exchange.apply(monday).isBefore(day)) {
            monday = monday.plusWeeks(1);
        }
        return exchange.apply(monday);
    }

    private static String name(Subscription subscription, LocalDate day) {
        return ASKED_FOR + subscription.id() + ":" + day;
    }
}
