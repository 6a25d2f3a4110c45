package org.calends.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Predicate;

import org.calends.obligation.Obligation;
import org.calends.subscription.Delivery;
import org.calends.subscription.Subscription;

/** Which mail a reminder shares with others: one for each subscription and local day, or week. */
final class Digest {

    private Digest() {
    }

    /**
     * @param name the same for all reminders that share the mail
     * @param at when it goes out
     */
    record Slot(String name, Instant at) {
    }

    /** @return the next digest that is still open; empty when waiting for it would be too late */
    static Optional<Slot> slotFor(Obligation obligation, Subscription subscription, LocalTime sendAt, Step step, Instant now,
            Predicate<String> isGone) {
        LocalDate today = LocalDate.ofInstant(now, subscription.zone());
        LocalDate day = isGone.test(name(subscription, today)) ? today.plusDays(1) : today;
        boolean canWait = step.occasion() == Occasion.OVERDUE;
        if (subscription.delivery() == Delivery.WEEKLY) {
            LocalDate weekly = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            day = canWait || !weekly.isAfter(obligation.lastSafeDay()) ? weekly : day;
        }
        if (!canWait && day.isAfter(obligation.lastSafeDay())) {
            return Optional.empty();
        }
        Instant at = Steps.momentOn(day, sendAt, subscription.zone());
        return Optional.of(new Slot(name(subscription, day), at.isBefore(now) ? now : at));
    }

    private static String name(Subscription subscription, LocalDate day) {
        return "d:" + subscription.id() + ":" + day;
    }
}
