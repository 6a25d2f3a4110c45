package org.calends.reminder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.subscription.Seals;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.Panache;

/** Writes reminders into the ledger. The unique key decides: a row that another run or node wrote first stays as it is. */
@ApplicationScoped
class Queue {

    private static final String INSERT = """
            insert into reminder (id, obligation_id, due_revision, occasion, step, recipient, subscription_id, email, due_date,
                last_safe_day, previous_due_date, note, state, drop_reason, queued_at, next_at, not_after, digest, message_id,
                epoch, attempts, possible_repeat)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, false)
            on conflict do nothing""";

    private final Seals seals;
    private final Duration giveUpAfter;
    private final String domain;

    Queue(Seals seals, CheckSettings settings, @ConfigProperty(name = "calends.base-url") java.net.URI baseUrl) {
        this.seals = seals;
        this.giveUpAfter = settings.giveUpAfter();
        this.domain = baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
    }

    /** @return how many reminders that are to be told are new in the ledger */
    int write(Planned planned, Instant now) {
        drop(planned.superseded(), DropReason.SUPERSEDED);
        int queued = insert(planned.fresh(), now);
        return queued + planned.armedAgain().stream().mapToInt(id -> armAgain(id, now)).sum();
    }

    int insert(List<NewReminder> fresh, Instant now) {
        if (fresh.isEmpty()) {
            return 0;
        }
        return Panache.getEntityManager().unwrap(Session.class)
                .doReturningWork(connection -> insert(connection, fresh, now));
    }

    private int insert(Connection connection, List<NewReminder> fresh, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (NewReminder reminder : fresh) {
                bind(statement, reminder, now);
                statement.addBatch();
            }
            int[] written = statement.executeBatch();
            int queued = 0;
            for (int i = 0; i < written.length; i++) {
                queued += fresh.get(i).isToBeTold() ? written[i] : 0;
            }
            return queued;
        }
    }

    private void bind(PreparedStatement statement, NewReminder row, Instant now) throws SQLException {
        Object[] values = { UUID.randomUUID(), row.obligationId(), row.dueRevision(), row.occasion().name(), row.step(),
                row.recipient().key(), row.recipient().subscriptionId(), row.recipient().email(), row.dueDate(),
                row.lastSafeDay(), row.previousDueDate(), row.note(),
                (row.isToBeTold() ? ReminderState.PENDING : ReminderState.DROPPED).name(),
                row.isToBeTold() ? null : row.dropped().name(), utc(now), utc(row.at()), utc(row.at().plus(giveUpAfter)),
                row.digest(), messageId(row.key()) };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private String messageId(String key) {
        return "<" + seals.mac("message:" + key) + "@" + domain + ">";
    }

    /** @return whether a mail of that name is being sent or was sent */
    boolean isGone(String digest) {
        return Reminder.count("messageId = ?1 and state in ?2", messageId(digest),
                List.of(ReminderState.SENDING, ReminderState.SENT)) > 0;
    }

    /** For one that came too late for its digest: a mail of its own, with a Message-ID of its own. */
    void sendAlone(Reminder straggler) {
        Reminder.update("digest = null, messageId = ?1 where id = ?2 and state = ?3",
                messageId("alone:" + straggler.id()), straggler.id(), ReminderState.PENDING);
    }

    static void drop(List<UUID> waiting, DropReason reason) {
        if (!waiting.isEmpty()) {
            Reminder.update("state = ?1, dropReason = ?2 where id in ?3 and state = ?4", ReminderState.DROPPED, reason, waiting,
                    ReminderState.PENDING);
        }
    }

    private int armAgain(UUID id, Instant now) {
        return Reminder.update("state = ?1, dropReason = null, nextAt = ?2, notAfter = ?3 where id = ?4 and state = ?5",
                ReminderState.PENDING, now, now.plus(giveUpAfter), id, ReminderState.DROPPED);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
