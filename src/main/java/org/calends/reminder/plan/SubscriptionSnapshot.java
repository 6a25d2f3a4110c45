package org.calends.reminder.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.subscription.wish.Subscription;

/**
 * All subscriptions whose address is its owner's, as they were at one moment. Nobody changes them any more.
 *
 * @param served those that are served on the day
 * @param resting the others: they ask for nothing now, but tell in which language and zone their owner reads
 */
public record SubscriptionSnapshot(List<Subscription> served, List<Subscription> resting) {

    static SubscriptionSnapshot of(List<Subscription> confirmed, LocalDate today) {
        Map<Boolean, List<Subscription>> all = confirmed.stream()
                .collect(Collectors.partitioningBy(each -> each.isServedOn(today)));
        return new SubscriptionSnapshot(all.get(true), all.get(false));
    }

    /** @return the same with that one, in the place of the one with its id if there is one */
    SubscriptionSnapshot with(Subscription other, LocalDate today) {
        return of(Stream.concat(Stream.concat(served.stream(), resting.stream())
                .filter(each -> !each.id().equals(other.id())), Stream.of(other)).toList(), today);
    }

    /** @return the same with those alone of the served that are so */
    public SubscriptionSnapshot serving(Predicate<Subscription> which) {
        return new SubscriptionSnapshot(served.stream().filter(which).toList(), resting);
    }
}
