package org.calends.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.calends.obligation.Obligation;
import org.calends.subscription.Subscription;

/**
 * Whether an obligation that is near lacks people.
 *
 * @param unowned whether nobody owns it
 * @param unheard whether nobody would hear of it
 */
record Reachability(boolean unowned, boolean unheard) {

    /** @param asking subscriptions of people of the house that match it */
    static Reachability of(Obligation obligation, List<Subscription> asking, Pass pass) {
        boolean near = isNear(obligation, pass);
        boolean reached = Stream.concat(asking.stream().map(Subscription::email), onDuty(obligation))
                .anyMatch(pass.circumstances()::reaches);
        return new Reachability(near && isMissing(obligation.owner()), near && !reached);
    }

    /** @return when it becomes near, or empty when it is */
    static Optional<Instant> next(Obligation obligation, Pass pass) {
        return isNear(obligation, pass) ? Optional.empty()
                : Optional.of(obligation.lastSafeDay().minusDays(leadDays(obligation, pass))
                        .atStartOfDay(pass.circumstances().zone()).toInstant());
    }

    private static boolean isNear(Obligation obligation, Pass pass) {
        return obligation.daysLeft(pass.today(), pass.now()) <= leadDays(obligation, pass);
    }

    private static int leadDays(Obligation obligation, Pass pass) {
        return obligation.leadsUnder(pass.circumstances().leads().policies()).days().stream().mapToInt(days -> days).max()
                .orElse(0);
    }

    private static Stream<String> onDuty(Obligation obligation) {
        return Stream.of(Recipient.onDuty(obligation.owner()), Recipient.onDuty(obligation.deputy()))
                .flatMap(Optional::stream).map(Recipient::email);
    }

    private static boolean isMissing(String owner) {
        return owner == null || owner.isBlank();
    }
}
