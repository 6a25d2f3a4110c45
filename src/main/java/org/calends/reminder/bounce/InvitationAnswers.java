package org.calends.reminder.bounce;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.calends.account.person.Addresses;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.change.ObligationChanged;
import org.calends.obligation.change.ObligationChanged.Change;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.escalation.Alarm.Topic;
import org.calends.reminder.escalation.Alarms;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;

/**
 * What people's calendars answered to invitations: written into the ledger and the history. That the owner declines is an alarm
 * until that one answers otherwise, another one owns it, or it is closed.
 */
@ApplicationScoped
public class InvitationAnswers {

    private static final String INVITED = "lower(email) = ?1 and occasion in ?2 and state = ?3 order by queuedAt desc, id";
    private static final List<Occasion> INVITING = List.of(Occasion.INVITATION, Occasion.CHANGED, Occasion.REOPENED);
    private static final int LOOKED_AT = 5_000;
    private static final Pattern OURS = Pattern.compile("[0-9a-f-]{36}(?:-\\d{8})?@calends");

    private final Obligations obligations;
    private final ObligationSearch search;
    private final Alarms alarms;

    InvitationAnswers(Obligations obligations, ObligationSearch search, Alarms alarms) {
        this.obligations = obligations;
        this.search = search;
        this.alarms = alarms;
    }

    /** What somebody can answer. */
    public enum Answer {
        ACCEPTED,
        DECLINED,
        TENTATIVE,
        /** Somebody else is to do it. */
        DELEGATED,
        /** Another time was proposed, which nobody here can grant. */
        COUNTERED
    }

    /** @return the mail to that person about the entry with this UID, if there was one */
    Optional<Reminder> told(String uid, String attendee) {
        if (!OURS.matcher(uid).matches()) {
            return Optional.empty();
        }
        String name = uid.substring(0, uid.indexOf('@'));
        List<Reminder> invited = Reminder.<Reminder> find(INVITED, Addresses.key(attendee), INVITING, ReminderState.SENT)
                .range(0, LOOKED_AT - 1).list();
        Collection<Obligation> about = search.byId(invited.stream().map(Reminder::obligationId).distinct().toList()).values();
        return about.stream().filter(obligation -> CalendarText.name(obligation).equals(name)).findFirst()
                .flatMap(found -> invited.stream().filter(each -> each.obligationId().equals(found.id())).findFirst());
    }

    @Transactional
    void note(Reminder told, Answer answer) {
        Reminder.update("answer = ?1 where obligationId = ?2 and lower(email) = ?3 and occasion in ?4", answer.name(),
                told.obligationId(), Addresses.key(told.email()), INVITING);
        obligations.note(told.obligationId(), told.email(), "INVITATION_" + answer.name(), Map.of("answer", answer.name()));
        Obligation obligation = obligations.get(told.obligationId());
        if (Addresses.key(told.email()).equals(obligation.owner() == null ? "" : Addresses.key(obligation.owner()))) {
            answeredByOwner(obligation, answer);
        }
    }

    private void answeredByOwner(Obligation obligation, Answer answer) {
        String subject = obligation.id().toString();
        if (answer == Answer.DECLINED && obligation.isOpen()) {
            alarms.raise(Topic.INVITATION_DECLINED, subject, LocalizableMessage.of("alarm.invitation-declined",
                    obligation.owner(), obligation.title(), obligation.due().date()));
        } else {
            alarms.clear(Topic.INVITATION_DECLINED, subject);
        }
    }

    void follow(@Observes ObligationChanged event) {
        boolean otherOwner = event.ownerBefore() != null && !event.ownerBefore().equals(event.obligation().owner());
        if (event.change() != Change.REGISTERED && (otherOwner || !event.obligation().isOpen())) {
            alarms.clear(Topic.INVITATION_DECLINED, event.obligation().id().toString());
        }
    }
}
