package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationChanged;
import org.calends.reminder.Alarm.Topic;
import org.calends.subscription.Subscription;

/** Raises an alarm for an obligation that is near and that nobody would hear of, or that nobody owns. */
@ApplicationScoped
class Reach {

    private static final List<Topic> TOPICS = List.of(Topic.NO_OWNER, Topic.NO_RECIPIENT);

    private final Clock clock;
    private final Alarms alarms;

    Reach(Clock clock, Alarms alarms) {
        this.clock = clock;
        this.alarms = alarms;
    }

    /** @return what stands for these obligations, to be passed to {@link #look} */
    Set<String> standing(List<Obligation> part) {
        return alarms.standing(part.stream().map(obligation -> obligation.id().toString())
                .flatMap(id -> TOPICS.stream().map(topic -> mark(topic, id))).toList());
    }

    /** @param asking subscriptions of people of the house that match it */
    void look(Obligation obligation, List<Subscription> asking, Pass pass, Set<String> standing) {
        boolean near = isNear(obligation, pass);
        boolean reachable = Stream.concat(asking.stream().map(Subscription::email), onDuty(obligation))
                .anyMatch(pass::reaches);
        set(Topic.NO_OWNER, obligation, near && isMissing(obligation.owner()), standing,
                "Nobody owns \"%s\", due %s.");
        set(Topic.NO_RECIPIENT, obligation, near && !reachable, standing,
                "Nobody would hear of \"%s\", due %s: no subscription that matches it, and no owner or deputy, has an address"
                        + " that takes mail.");
    }

    /** @return when it becomes near, or empty when it is */
    Optional<Instant> next(Obligation obligation, Pass pass) {
        return isNear(obligation, pass) ? Optional.empty()
                : Optional
                        .of(obligation.lastSafeDay().minusDays(leadDays(obligation)).atStartOfDay(clock.getZone()).toInstant());
    }

    private static boolean isNear(Obligation obligation, Pass pass) {
        return obligation.daysLeft(pass.today(), pass.now()) <= leadDays(obligation);
    }

    private static int leadDays(Obligation obligation) {
        return obligation.leadDays().stream().mapToInt(days -> days).max().orElse(0);
    }

    private static Stream<String> onDuty(Obligation obligation) {
        return Stream.of(Recipient.onDuty(obligation.owner()), Recipient.onDuty(obligation.deputy()))
                .flatMap(Optional::stream).map(Recipient::email);
    }

    private void set(Topic topic, Obligation obligation, boolean wrong, Set<String> standing, String message) {
        String id = obligation.id().toString();
        boolean stands = standing.contains(mark(topic, id));
        if (wrong && !stands) {
            alarms.raise(topic, id, message.formatted(obligation.title(), obligation.due().date()));
        } else if (!wrong && stands) {
            alarms.clear(topic, id);
        }
    }

    void follow(@Observes ObligationChanged event) {
        boolean over = !event.obligation().isOpen() || event.change() == ObligationChanged.Change.DELETED;
        if (over) {
            TOPICS.forEach(topic -> alarms.clear(topic, event.obligation().id().toString()));
        }
    }

    private static boolean isMissing(String owner) {
        return owner == null || owner.isBlank();
    }

    private static String mark(Topic topic, String subject) {
        return Alarms.key(topic, subject);
    }
}
