package org.calends.reminder.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.ChannelConverter;
import org.calends.reminder.ledger.DropReason;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SqlArray;

import io.quarkus.hibernate.orm.panache.Panache;

/** What the ledger holds of some obligations, read together. */
public record LedgerPart(Map<UUID, List<LedgerEntry>> rows) {

    /** Joined, as H2 holds a row that it found against each value of an array once more. */
    private static final String QUERY = """
            select r.id, r.obligation_id, r.due_revision, r.occasion, r.step, r.channel, r.recipient,
                coalesce(r.stands_in_for, r.address, r.email), r.state, r.drop_reason, r.queued_at, r.next_at, r.acknowledged_at
            from unnest(%s) as near (id) join reminder r on r.obligation_id = near.id""".formatted(SqlArray.UUIDS.parameter());

    public static LedgerPart of(Collection<UUID> obligations) {
        List<LedgerEntry> rows = Panache.getSession().doReturningWork(connection -> read(obligations, connection));
        return new LedgerPart(rows.stream().collect(Collectors.groupingBy(LedgerEntry::obligationId)));
    }

    /** @return what is said of its present due date, whoever is told */
    public List<LedgerEntry> present(Obligation obligation) {
        return rows.getOrDefault(obligation.id(), List.of()).stream()
                .filter(ledgerEntry -> ledgerEntry.isOf(obligation.dueRevision()))
                .toList();
    }

    private static List<LedgerEntry> read(Collection<UUID> obligations, Connection connection) throws SQLException {
        List<LedgerEntry> read = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
            statement.setArray(1, SqlArray.UUIDS.of(connection, obligations.stream()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                read.add(told(rows));
            }
        }
        return read;
    }

    private static LedgerEntry told(ResultSet row) throws SQLException {
        String dropReason = row.getString(10);
        return new LedgerEntry(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3),
                Occasion.valueOf(row.getString(4)), row.getInt(5), ChannelConverter.named(row.getString(6)), row.getString(7),
                row.getString(8), ReminderState.valueOf(row.getString(9)),
                dropReason == null ? null : DropReason.valueOf(dropReason), moment(row, 11), moment(row, 12), moment(row, 13));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
