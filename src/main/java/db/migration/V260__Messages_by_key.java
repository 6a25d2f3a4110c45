package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Turns the English sentences that were stored, the reader's reasons and warnings and what alarms say, into codes with
 * arguments. In Java, because no regular expressions are the same on both databases. What is not known stays, and is told as it
 * is.
 */
public class V260__Messages_by_key extends BaseJavaMigration {

    private static final int AT_ONCE = 500;

    @Override
    public void migrate(Context context) throws SQLException {
        convert(context.getConnection());
    }

    static void convert(Connection connection) throws SQLException {
        rewrite(connection, "suggestion", "reasons", "null", (reasons, none) -> lines(reasons));
        rewrite(connection, "document", "warnings", "null", (warnings, none) -> lines(warnings));
        rewrite(connection, "alarm", "message", "refusal", StoredSentences::alarm);
    }

    private static String lines(String stored) {
        return Arrays.stream(stored.split("\n")).map(StoredSentences::reason).collect(Collectors.joining("\n"));
    }

    /** @param beside a column that tells more, or null */
    private static void rewrite(Connection connection, String table, String column, String beside,
            BinaryOperator<String> rewritten) throws SQLException {
        try (Statement all = connection.createStatement();
                PreparedStatement update = connection
                        .prepareStatement("update " + table + " set " + column + " = ? where id = ?")) {
            all.setFetchSize(AT_ONCE);
            int waiting = 0;
            try (ResultSet rows = all.executeQuery("select id, " + column + ", " + beside + " from " + table)) {
                while (rows.next()) {
                    String before = rows.getString(2);
                    String after = rewritten.apply(before, rows.getString(3));
                    if (!after.equals(before)) {
                        update.setString(1, after);
                        update.setObject(2, rows.getObject(1, UUID.class));
                        update.addBatch();
                        waiting++;
                    }
                    if (waiting == AT_ONCE) {
                        update.executeBatch();
                        waiting = 0;
                    }
                }
            }
            update.executeBatch();
        }
    }
}
