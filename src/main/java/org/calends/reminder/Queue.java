package org.calends.reminder;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.subscription.Seals;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import io.quarkus.hibernate.orm.panache.Panache;

/** Writes reminders into the ledger. The unique key decides: a row that another run or node wrote first stays as it is. */
@ApplicationScoped
class Queue {

    /** One column of a fresh row. */
    private record Column(String name, SqlArray type, Function<NewReminder, Object> value) {
    }

    private final Seals seals;
    private final Duration giveUpAfter;
    private final String domain;
    private final List<Column> columns;
    private final String insert;

    Queue(Seals seals, CheckSettings settings, @ConfigProperty(name = "calends.base-url") URI baseUrl) {
        this.seals = seals;
        this.giveUpAfter = settings.giveUpAfter();
        this.domain = baseUrl.getHost() == null ? "localhost" : baseUrl.getHost();
        this.columns = columns();
        this.insert = """
                insert into reminder (queued_at, %1$s, epoch, attempts, possible_repeat)
                select cast(? as timestamp(6) with time zone), %1$s, 0, 0, false
                from unnest(%2$s) as fresh (%1$s) on conflict do nothing""".formatted(
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream().map(column -> column.type.parameter()).collect(Collectors.joining(", ")));
    }

    private List<Column> columns() {
        return List.of(
                new Column("id", SqlArray.UUIDS, row -> UuidVersion7Strategy.INSTANCE.generateUuid(null)),
                new Column("obligation_id", SqlArray.UUIDS, NewReminder::obligationId),
                new Column("due_revision", SqlArray.INTEGERS, NewReminder::dueRevision),
                new Column("occasion", SqlArray.TEXTS, row -> row.occasion().name()),
                new Column("step", SqlArray.INTEGERS, NewReminder::step),
                new Column("recipient", SqlArray.TEXTS, row -> row.recipient().key()),
                new Column("subscription_id", SqlArray.UUIDS, row -> row.recipient().subscriptionId()),
                new Column("email", SqlArray.TEXTS, row -> row.recipient().email()),
                new Column("due_date", SqlArray.DAYS, NewReminder::dueDate),
                new Column("last_safe_day", SqlArray.DAYS, NewReminder::lastSafeDay),
                new Column("due_time", SqlArray.TEXTS, NewReminder::dueTime),
                new Column("previous_due_date", SqlArray.DAYS, NewReminder::previousDueDate),
                new Column("previous_due_time", SqlArray.TEXTS, NewReminder::previousDueTime),
                new Column("note", SqlArray.TEXTS, NewReminder::note),
                new Column("state", SqlArray.TEXTS,
                        row -> (row.isToBeTold() ? ReminderState.PENDING : ReminderState.DROPPED).name()),
                new Column("drop_reason", SqlArray.TEXTS, row -> row.isToBeTold() ? null : row.dropped().name()),
                new Column("next_at", SqlArray.MOMENTS, row -> utc(row.at())),
                new Column("not_after", SqlArray.MOMENTS, row -> utc(row.at().plus(giveUpAfter))),
                new Column("digest", SqlArray.TEXTS, NewReminder::digest),
                new Column("message_id", SqlArray.TEXTS, this::messageId));
    }

    /** @return how many reminders that are to be told are new in the ledger */
    int write(Planned planned, Instant now) {
        drop(planned.superseded(), DropReason.SUPERSEDED);
        int queued = insert(planned.fresh(), now);
        return queued + planned.armedAgain().stream().mapToInt(id -> armAgain(id, now)).sum();
    }

    /** @return how many of those that are to be told are new in the ledger */
    int insert(List<NewReminder> fresh, Instant now) {
        Map<Boolean, List<NewReminder>> toBeTold = fresh.stream().collect(Collectors.partitioningBy(NewReminder::isToBeTold));
        insertAll(toBeTold.get(false), now);
        return insertAll(toBeTold.get(true), now);
    }

    private int insertAll(List<NewReminder> rows, Instant now) {
        return rows.isEmpty() ? 0 : Panache.getSession().doReturningWork(connection -> insert(connection, rows, now));
    }

    private int insert(Connection connection, List<NewReminder> rows, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, utc(now));
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                statement.setArray(i + 2, column.type.of(connection, rows.stream().map(column.value)));
            }
            return statement.executeUpdate();
        }
    }

    /**
     * Led by the obligation, so that the index over all grows where it was written last; H2 would else write much of it anew.
     */
    private String messageId(NewReminder row) {
        return messageId(row.digest() == null ? row.obligationId() + "." : "", row.key());
    }

    private String messageId(String lead, String key) {
        return "<" + lead + seals.mac("message:" + key) + "@" + domain + ">";
    }

    /** @return whether a mail of that name is being sent or was sent */
    boolean isGone(String digest) {
        return Reminder.count("messageId = ?1 and state in ?2", messageId("", digest),
                List.of(ReminderState.SENDING, ReminderState.SENT)) > 0;
    }

    /** For one that came too late for its digest: a mail of its own, with a Message-ID of its own. */
    void sendAlone(Reminder straggler) {
        Reminder.update("digest = null, messageId = ?1 where id = ?2 and state = ?3",
                messageId("", "alone:" + straggler.id()), straggler.id(), ReminderState.PENDING);
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
