package org.calends.reminder.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.plan.SubscriberPlanner;
import org.calends.subscription.wish.Subscription;

/**
 * Runs checks on paper, for one subscription and one obligation, by the planner of the real ones.
 *
 * @param now when the first of them is run
 * @param previous when the last real one began
 * @param until how far the others look
 * @param usualTime when those are told who chose no time
 * @param isGone whether a digest of that name has left, or may have
 * @param terms by what lead days are found
 * @param organisation the zone whose days count where a time of day is stated
 */
record CheckSimulation(Instant now, Instant previous, Instant until, LocalTime usualTime,
        Predicate<String> isGone, LeadTerms terms, ZoneId organisation) {

    /** So many times at most somebody is told of one obligation, even of one that is overdue. */
    private static final int MOST = 64;

    /** @return what the checks after the next one would add to the ledger to be told, if nobody did anything meanwhile */
    List<Reminder> later(Obligation obligation, Subscription subscription, List<LedgerEntry> told) {
        return reminded(subscription).stream()
                .flatMap(recipient -> later(obligation, subscription, recipient, of(recipient, told)).stream()).toList();
    }

    private List<Reminder> later(Obligation obligation, Subscription subscription, Recipient recipient,
            List<LedgerEntry> told) {
        List<Reminder> found = new ArrayList<>();
        List<LedgerEntry> known = new ArrayList<>(told);
        Instant check = now;
        for (int i = 0; i < MOST && !check.isAfter(until); i++) {
            SubscriberPlanner subscriberPlanner = planner(check);
            boolean served = subscription.isServedOn(LocalDate.ofInstant(check, subscription.zone()));
            for (NewReminder row : served ? subscriberPlanner.plan(obligation, subscription, recipient, known).fresh()
                    : List.<NewReminder> of()) {
                known.add(row.written(check));
                if (row.isToBeTold() && check.isAfter(now)) {
                    found.add(Reminder.imagined(row, check));
                }
            }
            known.replaceAll(LedgerEntry::sent);
            check = served ? subscriberPlanner.next(obligation, subscription) : tomorrow(check, subscription);
        }
        return found;
    }

    private static List<Recipient> reminded(Subscription subscription) {
        return subscription.reminders().stream().map(channel -> Recipient.of(subscription, channel)).toList();
    }

    private static List<LedgerEntry> of(Recipient recipient, List<LedgerEntry> told) {
        return told.stream().filter(each -> each.channel().equals(recipient.channel())).toList();
    }

    private static Instant tomorrow(Instant check, Subscription subscription) {
        return LocalDate.ofInstant(check, subscription.zone()).plusDays(1).atStartOfDay(subscription.zone()).toInstant();
    }

    /** What the last check knew of, the next one finds on its day. */
    private SubscriberPlanner planner(Instant check) {
        return new SubscriberPlanner(check, check.equals(now) ? previous : now, usualTime, isGone, terms, organisation);
    }
}
