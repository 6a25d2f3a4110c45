package org.calends.reminder.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.calends.obligation.authority.AuthorityNames;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.wish.Channel;
import org.calends.visibility.Visibility;

import io.quarkus.hibernate.orm.panache.Panache;

/** The watchers' door to the ledger: says how it is, and leaves it as it was. */
@ApplicationScoped
public class LedgerMonitor {

    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;
    private final Check check;
    private final AuthorityNames authorities;

    LedgerMonitor(Clock clock, Check check, AuthorityNames authorities) {
        this.authorities = authorities;
        this.clock = clock;
        this.check = check;
    }

    /** @param channel whose oldest message that waits counts: another one's server may be away for days */
    @Transactional
    public LedgerStatistics vitals(Channel channel) {
        return Visibility.EVERYTHING.during(() -> vitalsOfAll(channel));
    }

    private LedgerStatistics vitalsOfAll(Channel channel) {
        Instant now = clock.instant();
        return new LedgerStatistics(moment("select max(finishedAt) from CheckRun"),
                moment("select min(nextAt) from Reminder where state = ?1 and nextAt <= ?2 and channel = ?3",
                        ReminderState.PENDING, now, channel),
                Reminder.count("state = ?1 and nextAt > ?2", ReminderState.FAILED, now.minus(DAY)));
    }

    /**
     * Does the check's work a second time in thought, as of the moment at which the last one began, over what has not been
     * touched since.
     *
     * @return how many reminders that check should have left in the ledger and that are not there; 0 before the first check,
     *         and before
     *         the first one after names of authorities have changed
     */
    public int missing() {
        Instant begun = lastBegun();
        return begun == null || authorities.changedAt().isAfter(begun) ? 0
                : Visibility.EVERYTHING.during(() -> check.missingSince(begun));
    }

    /**
     * Writes something and takes it back: a database that answers may still have no room left, or may only be read.
     *
     * @throws RuntimeException when it cannot write
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void tryWriting() {
        UUID probe = UUID.randomUUID();
        for (String statement : List.of("insert into write_probe (id) values (:id)",
                "delete from write_probe where id = :id")) {
            Panache.getSession().createNativeMutationQuery(statement).setParameter("id", probe).executeUpdate();
        }
    }

    @Transactional
    Instant lastBegun() {
        return moment("select max(startedAt) from CheckRun where finishedAt is not null");
    }

    private static Instant moment(String query, Object... parameters) {
        var select = Panache.getSession().createQuery(query, Instant.class);
        for (int i = 0; i < parameters.length; i++) {
            select.setParameter(i + 1, parameters[i]);
        }
        return select.getSingleResult();
    }
}
