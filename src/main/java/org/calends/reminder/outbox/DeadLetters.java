package org.calends.reminder.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.ConflictException;
import org.calends.input.UnknownResourceException;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;

/** Reminders that were given up, and a second chance for them once somebody has looked. */
@ApplicationScoped
public class DeadLetters {

    private static final List<ReminderState> GIVEN_UP = List.of(ReminderState.FAILED, ReminderState.DROPPED);

    private final Clock clock;
    private final CheckSettings settings;
    private final DeadAddresses deadAddresses;

    DeadLetters(Clock clock, CheckSettings settings, DeadAddresses deadAddresses) {
        this.clock = clock;
        this.settings = settings;
        this.deadAddresses = deadAddresses;
    }

    /**
     * Queues it again, with the same Message-ID; the address counts as working from now on.
     *
     * @throws UnknownResourceException when there is no such reminder
     * @throws ConflictException unless it was given up
     */
    @Transactional
    public Reminder sendAgain(UUID id) {
        Reminder reminder = Reminder.<Reminder> findByIdOptional(id)
                .orElseThrow(() -> new UnknownResourceException("reminder.not-found", id));
        if (!reminder.isGivenUp()) {
            throw new ConflictException("reminder.not-given-up", reminder.state());
        }
        deadAddresses.revive(reminder.channel(), reminder.address());
        Instant now = clock.instant();
        Reminder.update(
                "state = ?1, dropReason = null, attempts = 0, retryAt = null, bouncedAt = null, nextAt = ?2, notAfter = ?3 where id = ?4 and state in ?5",
                ReminderState.PENDING, now, now.plus(settings.giveUpAfter()), id, GIVEN_UP);
        Reminder.getEntityManager().refresh(reminder);
        return reminder;
    }
}
