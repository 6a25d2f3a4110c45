package org.calends.reminder;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What comes back, for the ledger: a mail that the server took and could not deliver was not told. */
@ApplicationScoped
public class Bounces {

    private static final List<ReminderState> GONE = List.of(ReminderState.SENT, ReminderState.SENDING, ReminderState.PENDING);

    private final Clock clock;
    private final DeadAddresses deadAddresses;

    Bounces(Clock clock, DeadAddresses deadAddresses) {
        this.clock = clock;
        this.deadAddresses = deadAddresses;
    }

    /**
     * Marks the reminders that the mail told as failed and mutes the address that they were sent to. Harmless when repeated.
     *
     * @param messageId of the mail that came back; nobody outside can guess one, so that nobody can mute an address by it
     * @param reason what the report says
     * @return the address, or null when no reminder has this Message-ID
     */
    @Transactional
    public String note(String messageId, String reason) {
        List<Reminder> told = Reminder.list("messageId", messageId);
        if (told.isEmpty()) {
            return null;
        }
        String email = told.get(0).email();
        int changed = Reminder.update("""
                state = ?1, bouncedAt = ?2, nextAt = ?2, lastError = ?3, leaseOwner = null, leaseUntil = null
                where messageId = ?4 and state in ?5 and bouncedAt is null""", ReminderState.FAILED, clock.instant(),
                SendAttempt.cut(reason), messageId, GONE);
        if (changed > 0) {
            deadAddresses.note(email, reason);
        }
        return email;
    }
}
