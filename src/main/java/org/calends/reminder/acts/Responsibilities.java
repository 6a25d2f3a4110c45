package org.calends.reminder.acts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.AccountAddresses;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.plan.AbsenceRouting;
import org.calends.team.TeamRights;
import org.calends.visibility.Visibility;

/** Says who answers for an obligation now, whoever did when a mail was written. */
@ApplicationScoped
class Responsibilities {

    private static final String ESCALATED = "obligationId = ?1 and dueRevision = ?2 and occasion = ?3 and state in ?4";
    private static final List<ReminderState> TOLD = List.of(ReminderState.SENT, ReminderState.SENDING);

    private final Clock clock;
    private final AccountAddresses accountAddresses;
    private final AbsenceRouting absenceRouting;
    private final TeamRights rights;

    Responsibilities(Clock clock, AccountAddresses accountAddresses, AbsenceRouting absenceRouting,
            TeamRights rights) {
        this.rights = rights;
        this.clock = clock;
        this.accountAddresses = accountAddresses;
        this.absenceRouting = absenceRouting;
    }

    /** @return whether whoever reads mails there may act for everybody; nobody may whose account has ended */
    @Transactional
    boolean includes(String email, Obligation obligation) {
        return email != null && !accountAddresses.hasLeft(email)
                && (isEditorOf(obligation, email) || of(obligation).includes(email));
    }

    /** Of an open team, editors of the organisation who are not in it only read. */
    private boolean isEditorOf(Obligation obligation, String email) {
        return accountAddresses.isEditor(email)
                && Visibility.ofAddress(email).during(() -> rights.mayChange(obligation.team()));
    }

    private Responsibility of(Obligation obligation) {
        String owner = obligation.owner();
        boolean canAct = Recipient.onDuty(owner).isPresent() && !accountAddresses.hasLeft(owner.strip());
        Set<String> others = canAct ? absenceRouting.standingInFor(owner.strip(), clock.instant()) : Set.of();
        return new Responsibility(owner, obligation.deputy(), canAct && others.isEmpty(), others, reached(obligation));
    }

    /** A deputy may have been replaced since; a contact was called to help, whatever the rules say now. */
    private static Set<String> reached(Obligation obligation) {
        return Reminder.<Reminder> list(ESCALATED, obligation.id(), obligation.dueRevision(), Occasion.ESCALATION, TOLD)
                .stream()
                .filter(told -> !told.isToDeputy() || told.meantFor().equalsIgnoreCase(obligation.deputy()))
                .flatMap(told -> Stream.of(told.email(), told.meantFor())).collect(Collectors.toSet());
    }
}
