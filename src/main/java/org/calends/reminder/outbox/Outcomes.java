package org.calends.reminder.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.calends.reminder.escalation.RefusalAlarms;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.DeliveryAttempt.Outcome;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SendAttempt;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.Logger;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * How tries to deliver ended: the deliverers' door to the ledger for what they took from the {@link Outbox}. Several are
 * written down with two statements and one commit, since the commit is what costs.
 */
@ApplicationScoped
public class Outcomes {

    private static final Logger LOG = Logger.getLogger(Outcomes.class);
    private static final String ATTEMPT = """
            insert into send_attempt (id, reminder_id, epoch, started_at, ended_at, outcome, smtp_code, enhanced, reply)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String VERDICT = """
            update reminder set state = ?, next_at = coalesce(?, next_at), attempts = ?, possible_repeat = ?, last_code = ?,
                last_error = ?, last_reply = ?, sent_at = ?, retry_at = ?, lease_owner = null, lease_until = null
            where id = ? and epoch = ? and state = 'SENDING'""";

    private final Clock clock;
    private final Duration firstRetry;
    private final DeadAddresses deadAddresses;
    private final RefusalAlarms alarms;

    public Outcomes(Clock clock, CheckSettings settings, DeadAddresses deadAddresses, RefusalAlarms alarms) {
        this.alarms = alarms;
        this.clock = clock;
        this.firstRetry = settings.firstRetry();
        this.deadAddresses = deadAddresses;
    }

    /** One reminder of a parcel that was tried. */
    private record Entry(Reminder taken, DeliveryAttempt attempt) {

        int epoch() {
            return taken.epoch() + 1;
        }
    }

    /** All or none. Whoever lost the lease meanwhile changes nothing but the list of attempts. */
    @Transactional(TxType.REQUIRES_NEW)
    public void record(List<DeliveryOutcome> tried) {
        List<Entry> entries = new ArrayList<>();
        for (DeliveryOutcome each : tried) {
            if (each.attempt().outcome() == Outcome.DEAD_ADDRESS) {
                deadAddresses.note(each.parcel().channel(), each.parcel().address(), each.attempt().reply());
            }
            each.parcel().items().stream().map(Item::reminder).forEach(taken -> entries.add(new Entry(taken, each.attempt())));
        }
        tellApart(tried);
        Panache.getSession().doWork(connection -> write(entries, connection));
        Queue.drop(saidAsWell(tried), DropReason.TOLD_OTHERWISE);
    }

    private static List<UUID> saidAsWell(List<DeliveryOutcome> tried) {
        return tried.stream().filter(each -> each.attempt().outcome() == Outcome.ACCEPTED)
                .flatMap(each -> each.parcel().items().stream()).flatMap(item -> item.saysAsWell().stream()).distinct()
                .toList();
    }

    private void tellApart(List<DeliveryOutcome> tried) {
        List<String> taken = tried.stream().filter(each -> each.attempt().outcome() == Outcome.ACCEPTED)
                .map(each -> DeadAddresses.key(each.parcel().channel(), each.parcel().address())).toList();
        if (!taken.isEmpty()) {
            alarms.taken(taken);
        }
        tried.stream().filter(this::isRefusedForGood).forEach(each -> alarms.refused(each.parcel().address(),
                each.attempt().refusal(), each.attempt().reply()));
    }

    /** What is tried again in a moment is no news. */
    private boolean isRefusedForGood(DeliveryOutcome deliveryOutcome) {
        DeliveryAttempt deliveryAttempt = deliveryOutcome.attempt();
        return deliveryAttempt.refusal() != null && deliveryAttempt.outcome() != Outcome.DEAD_ADDRESS
                && deliveryOutcome.parcel().items().stream()
                        .anyMatch(item -> result(item.reminder(), deliveryAttempt).state() == ReminderState.FAILED);
    }

    private void write(List<Entry> entries, Connection connection) throws SQLException {
        try (PreparedStatement attempts = connection.prepareStatement(ATTEMPT);
                PreparedStatement verdicts = connection.prepareStatement(VERDICT)) {
            for (Entry entry : entries) {
                add(attempts, attempt(entry));
                add(verdicts, verdict(entry));
            }
            attempts.executeBatch();
            warnOfLost(entries, verdicts.executeBatch());
        }
    }

    private static void warnOfLost(List<Entry> entries, int[] changed) {
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 0) {
                LOG.warnf("The lease on reminder %s ran out before its try ended (%s); another try counts",
                        entries.get(i).taken().id(), entries.get(i).attempt().outcome());
            }
        }
    }

    private static void add(PreparedStatement batch, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            batch.setObject(i + 1, values[i]);
        }
        batch.addBatch();
    }

    private static Object[] attempt(Entry entry) {
        DeliveryAttempt deliveryAttempt = entry.attempt();
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return new Object[] { id, entry.taken().id(), entry.epoch(), utc(deliveryAttempt.startedAt()),
                utc(deliveryAttempt.endedAt()),
                deliveryAttempt.outcome().name(), deliveryAttempt.code(), deliveryAttempt.enhanced(),
                SendAttempt.cut(deliveryAttempt.reply()) };
    }

    private Object[] verdict(Entry entry) {
        DeliveryResult result = result(entry.taken(), entry.attempt());
        return new Object[] { result.state().name(), utc(result.nextAt()), result.attempts(), result.possibleRepeat(),
                entry.attempt().code(), result.error(), result.reply(), utc(result.sentAt()), utc(result.retryAt()),
                entry.taken().id(), entry.epoch() };
    }

    private DeliveryResult result(Reminder taken, DeliveryAttempt deliveryAttempt) {
        return DeliveryResult.of(taken, deliveryAttempt, new Retry(firstRetry, ThreadLocalRandom.current().nextDouble()),
                clock.instant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
