package org.calends.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.calends.account.Addresses;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Writes the addresses that are stored already as {@link Addresses#spelled} writes new ones. A migration in Java, as no
 * database
 * knows Punycode (RFC 3492). What the history says stays as it was said.
 */
public class DomainSpelling implements JavaMigration {

    private static final List<String> COLUMNS = List.of("account.email", "account.deputy", "former_address.email",
            "subscription.email", "subscription.deputy", "obligation.owner", "obligation.deputy", "escalation.contact",
            "reminder.email", "reminder.stands_in_for");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("193");
    }

    @Override
    public String getDescription() {
        return "domains in one spelling";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (String column : COLUMNS) {
            String table = column.substring(0, column.indexOf('.'));
            rewrite(context.getConnection(), table, column.substring(table.length() + 1));
        }
    }

    private static void rewrite(Connection connection, String table, String column) throws SQLException {
        try (PreparedStatement change = connection
                .prepareStatement("update " + table + " set " + column + " = ? where " + column + " = ?")) {
            for (String address : otherwise(connection, table, column)) {
                change.setString(1, Addresses.spelled(address));
                change.setString(2, address);
                change.executeUpdate();
            }
        }
    }

    /** @return the addresses there that have the other spelling, or capital letters that not every database can make small */
    private static List<String> otherwise(Connection connection, String table, String column) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection
                .prepareStatement("select distinct " + column + " from " + table + " where " + column + " like '%@%'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String address = rows.getString(1);
                if (!Addresses.spelled(address).equals(address)) {
                    found.add(address);
                }
            }
        }
        return found;
    }
}
