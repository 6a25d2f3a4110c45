package org.calends.reminder.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.Recipient;
import org.calends.subscription.wish.Subscription;

/**
 * Whether an obligation that is near lacks people.
 *
 * @param unowned whether nobody owns it
 * @param unheard whether nobody would hear of it
 */
public record Reachability(boolean unowned, boolean unheard) {

    /** @param asking subscriptions of people of the house that match it */
    static Reachability of(Obligation obligation, List<Subscription> asking, CheckScope checkScope) {
        boolean near = isNear(obligation, checkScope);
        CheckIndex people = checkScope.circumstances();
        boolean reached = asking.stream().anyMatch(people::reaches)
                || onDuty(obligation).anyMatch(email -> people.reaches(email, obligation));
        return new Reachability(near && isMissing(obligation.owner()), near && !reached);
    }

    /** @return when it becomes near, or empty when it is */
    static Optional<Instant> next(Obligation obligation, CheckScope checkScope) {
        return isNear(obligation, checkScope) ? Optional.empty()
                : Optional.of(obligation.lastSafeDay().minusDays(leadDays(obligation, checkScope))
                        .atStartOfDay(checkScope.circumstances().zone()).toInstant());
    }

    private static boolean isNear(Obligation obligation, CheckScope checkScope) {
        return obligation.daysLeft(checkScope.today(), checkScope.now()) <= leadDays(obligation, checkScope);
    }

    private static int leadDays(Obligation obligation, CheckScope checkScope) {
        return obligation.leadsUnder(checkScope.circumstances().leads().policies()).days().stream().mapToInt(days -> days).max()
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
