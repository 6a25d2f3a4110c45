package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationChanged;

/**
 * What a changed obligation does to the ledger, in the transaction that changes it: what is no longer true is not told, and
 * those
 * who were told it hear of the change at once.
 */
@ApplicationScoped
class Aftermath {

    private static final List<ReminderState> TOLD = List.of(ReminderState.SENT, ReminderState.SENDING);
    private static final String IN_EFFECT = "obligationId = ?1 and (state in ?2 or possibleRepeat) order by queuedAt, id";
    private static final int LONGEST_NOTE = 2000;

    private final Clock clock;
    private final Queue queue;

    Aftermath(Clock clock, Queue queue) {
        this.clock = clock;
        this.queue = queue;
    }

    void follow(@Observes ObligationChanged event) {
        switch (event.change()) {
            case REGISTERED, REOPENED -> {
            }
            case EDITED, POSTPONED -> moved(event);
            case COMPLETED, WAIVED -> drop(event.obligation(), DropReason.CLOSED);
            case WITHDRAWN -> withdrawn(event);
            case DELETED -> forget(event.obligation());
        }
    }

    private void moved(ObligationChanged event) {
        if (!event.moved()) {
            return;
        }
        Obligation obligation = event.obligation();
        drop(obligation, DropReason.MOVED);
        if (obligation.isOpen()) {
            tell(obligation, Occasion.CHANGED, 0, event.reason());
        }
    }

    private void withdrawn(ObligationChanged event) {
        drop(event.obligation(), DropReason.CLOSED);
        tell(event.obligation(), Occasion.WITHDRAWN, event.obligation().version(), event.reason());
    }

    private void tell(Obligation obligation, Occasion occasion, int step, String reason) {
        Instant now = clock.instant();
        List<NewReminder> rows = new ArrayList<>();
        for (Reminder last : lastTold(obligation)) {
            boolean sameDate = last.dueDate().equals(obligation.due().date())
                    && last.lastSafeDay().equals(obligation.lastSafeDay());
            if (last.occasion() != Occasion.WITHDRAWN && (occasion == Occasion.WITHDRAWN || !sameDate)) {
                Recipient recipient = new Recipient(last.recipient(), last.subscriptionId(), last.email());
                rows.add(NewReminder.atOnce(obligation, occasion, step, recipient, now,
                        occasion == Occasion.CHANGED ? last.dueDate() : null, cut(reason)));
            }
        }
        queue.insert(rows, now);
    }

    /** @return for each recipient what they were told last */
    private static List<Reminder> lastTold(Obligation obligation) {
        Map<String, Reminder> last = new LinkedHashMap<>();
        Reminder.<Reminder> list(IN_EFFECT, obligation.id(), TOLD).stream()
                .sorted(Comparator.comparingInt(Reminder::dueRevision))
                .forEach(reminder -> last.put(reminder.recipient(), reminder));
        return List.copyOf(last.values());
    }

    private static void drop(Obligation obligation, DropReason reason) {
        Reminder.update("state = ?1, dropReason = ?2 where obligationId = ?3 and state = ?4", ReminderState.DROPPED, reason,
                obligation.id(), ReminderState.PENDING);
    }

    private static void forget(Obligation obligation) {
        Reminder.delete("obligationId", obligation.id());
    }

    private static String cut(String reason) {
        return reason == null || reason.length() <= LONGEST_NOTE ? reason : reason.substring(0, LONGEST_NOTE);
    }
}
