package org.calends.reminder;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.calends.obligation.AlarmAcknowledged;
import org.calends.obligation.Obligation;

/**
 * Takes an alarm that was dismissed or put off in a calendar program for an answer to what the ledger told last: to that
 * person, or, when the person was told nothing, to anybody.
 */
@Singleton
class CalendarAnswers {

    private static final String OF_THE_PRESENT_DATE = "obligationId = ?1 and dueRevision = ?2 and state in ?3"
            + " order by queuedAt desc, id";
    private static final List<ReminderState> TOLD = List.of(ReminderState.SENT, ReminderState.SENDING);

    private final Acts acts;

    CalendarAnswers(Acts acts) {
        this.acts = acts;
    }

    @Transactional
    void acknowledge(@Observes AlarmAcknowledged event) {
        Obligation obligation = event.obligation();
        if (!obligation.isOpen()) {
            return;
        }
        List<Reminder> told = Reminder.list(OF_THE_PRESENT_DATE, obligation.id(), obligation.dueRevision(), TOLD);
        told.stream().filter(reminder -> reminder.email().equalsIgnoreCase(event.email())).findFirst()
                .or(() -> told.stream().findFirst()).map(Reminder::id).flatMap(acts::find)
                .ifPresent(nudge -> acts.acknowledge(nudge, event.actor()));
    }
}
