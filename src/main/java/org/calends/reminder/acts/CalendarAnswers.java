package org.calends.reminder.acts;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.obligation.change.AlarmAcknowledged;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.team.TeamRights;
import org.calends.visibility.Visibility;

/**
 * Takes an alarm that was dismissed or put off in a calendar program for an answer to what the ledger told last: to that
 * person, or, when the person answers for it and was told nothing, to anybody. Of others it ends no escalation.
 */
@Singleton
class CalendarAnswers {

    private static final String OF_THE_PRESENT_DATE = "obligationId = ?1 and dueRevision = ?2 and state in ?3"
            + " order by queuedAt desc, id";
    private static final List<ReminderState> TOLD = List.of(ReminderState.SENT, ReminderState.SENDING);

    private final ReminderActions reminderActions;
    private final Responsibilities responsibilities;
    private final Accounts accounts;
    private final TeamRights rights;

    CalendarAnswers(ReminderActions reminderActions, Responsibilities responsibilities, Accounts accounts,
            TeamRights rights) {
        this.rights = rights;
        this.reminderActions = reminderActions;
        this.responsibilities = responsibilities;
        this.accounts = accounts;
    }

    @Transactional
    void acknowledge(@Observes AlarmAcknowledged event) {
        Obligation obligation = event.obligation();
        if (!obligation.isOpen()) {
            return;
        }
        List<Reminder> told = Reminder.list(OF_THE_PRESENT_DATE, obligation.id(), obligation.dueRevision(), TOLD);
        Optional<Reminder> own = told.stream().filter(reminder -> reminder.email().equalsIgnoreCase(event.email())).findFirst();
        if (responsibilities.includes(event.email(), obligation) || isEditorOf(obligation, event.actor())) {
            own.or(() -> told.stream().findFirst()).map(Reminder::id).flatMap(reminderActions::find)
                    .ifPresent(recipientView -> reminderActions.acknowledge(recipientView, event.actor()));
        } else {
            own.map(Reminder::id).flatMap(reminderActions::find)
                    .ifPresent(recipientView -> reminderActions.see(recipientView, event.actor(), false));
        }
    }

    /** An editor need not have an address. */
    private boolean isEditorOf(Obligation obligation, String actor) {
        return accounts.byName(actor).filter(account -> account.isActive() && account.role() != Role.VIEWER).isPresent()
                && Visibility.ofPerson(actor).during(() -> rights.mayChange(obligation.team()));
    }
}
