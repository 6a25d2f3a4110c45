package org.calends.reminder.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;

/**
 * Sees to it that one person hears of one occasion once, whoever they are at the time: owner, subscriber by several
 * subscriptions, invited, or standing in for somebody. Nothing is put aside before its duplicate has been sent, so that where
 * that one fails or is dropped, this one tells. As every process prefers the same one, none has to wait for another's lock.
 *
 * @param competing what the ledger holds for the same people and obligations, by obligation
 */
public record Deduplication(Map<UUID, List<CompetingReminder>> competing, Instant now) {

    /** What becomes of a reminder whose moment has come. */
    public enum Decision {
        TELL,
        /** One that says more, or that is under way, comes first. */
        WAIT,
        /** Its reader was told by another. */
        SAID
    }

    public static Deduplication among(Collection<CompetingReminder> competing, Instant now) {
        return new Deduplication(competing.stream().collect(Collectors.groupingBy(each -> each.reminder().obligationId())),
                now);
    }

    /** @param patient whether it may wait for one that nobody has taken yet */
    public Decision about(CompetingReminder one, boolean patient) {
        List<CompetingReminder> tellers = others(one).filter(each -> each.says(one, now)).toList();
        if (tellers.stream().anyMatch(each -> each.isIn(ReminderState.SENT))) {
            return Decision.SAID;
        }
        boolean waits = tellers.stream().anyMatch(each -> each.isIn(ReminderState.SENDING)
                || patient && each.ready() && CompetingReminder.SAYS_MOST.compare(each, one) < 0);
        return waits ? Decision.WAIT : Decision.TELL;
    }

    /** @return those that wait and have nothing left to say once this one is sent */
    public List<Reminder> saidBy(CompetingReminder one) {
        return others(one).filter(each -> each.isIn(ReminderState.PENDING) && one.says(each, now))
                .map(CompetingReminder::reminder)
                .toList();
    }

    private Stream<CompetingReminder> others(CompetingReminder one) {
        return competing.getOrDefault(one.reminder().obligationId(), List.of()).stream().filter(each -> each != one);
    }
}
