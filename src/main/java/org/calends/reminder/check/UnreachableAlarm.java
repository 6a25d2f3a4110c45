package org.calends.reminder.check;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.language.LocalizableMessage;
import org.calends.obligation.change.ObligationChanged;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms;
import org.calends.reminder.plan.PlanResult;

/** Raises an alarm for an obligation that is near and that nobody would hear of, or that nobody owns. */
@ApplicationScoped
class UnreachableAlarm {

    private static final List<Topic> TOPICS = List.of(Topic.NO_OWNER, Topic.NO_RECIPIENT);

    private final Alarms alarms;

    UnreachableAlarm(Alarms alarms) {
        this.alarms = alarms;
    }

    /** Raises what is amiss with these, and ends what no longer is. */
    void follow(List<PlanResult> looked) {
        Set<String> standing = alarms.standing(looked.stream().map(each -> each.obligation().id().toString())
                .flatMap(id -> TOPICS.stream().map(topic -> mark(topic, id))).toList());
        looked.forEach(each -> follow(each, standing));
    }

    private void follow(PlanResult planResult, Set<String> standing) {
        set(Topic.NO_OWNER, planResult.obligation(), planResult.reachability().unowned(), standing);
        set(Topic.NO_RECIPIENT, planResult.obligation(), planResult.reachability().unheard(), standing);
    }

    private void set(Topic topic, Obligation obligation, boolean wrong, Set<String> standing) {
        String id = obligation.id().toString();
        boolean stands = standing.contains(mark(topic, id));
        if (wrong && !stands) {
            alarms.raise(topic, id, LocalizableMessage.of(
                    topic == Topic.NO_OWNER ? "alarm.no-owner" : "alarm.no-recipient", obligation.title(),
                    obligation.due().date()));
        } else if (!wrong && stands) {
            alarms.clear(topic, id);
        }
    }

    void follow(@Observes ObligationChanged event) {
        boolean over = !event.obligation().isOpen() && event.change() != ObligationChanged.Change.REGISTERED
                || event.change() == ObligationChanged.Change.DELETED;
        if (over) {
            TOPICS.forEach(topic -> alarms.clear(topic, event.obligation().id().toString()));
        }
    }

    private static String mark(Topic topic, String subject) {
        return Alarms.key(topic, subject);
    }
}
