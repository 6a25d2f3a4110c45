package org.calends.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.account.person.Addresses;

import io.quarkus.runtime.StartupEvent;

/**
 * Writes the addresses that are stored already as {@link Addresses#spelled} writes new ones. At each start and in Java, as no
 * database knows Punycode (RFC 3492); harmless when repeated. What history and ledger say stays as it was said.
 */
@Singleton
class DomainSpelling {

    private static final List<String> COLUMNS = List.of("account.email", "account.deputy", "former_address.email",
            "subscription.email", "subscription.deputy", "obligation.owner", "obligation.owner_key", "obligation.deputy",
            "escalation.contact");

    private final DataSource database;

    DomainSpelling(DataSource database) {
        this.database = database;
    }

    void rewrite(@Observes StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String column : COLUMNS) {
                String table = column.substring(0, column.indexOf('.'));
                rewrite(connection, table, column.substring(table.length() + 1));
            }
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

    /** @return the addresses there that have the spelling in ASCII */
    private static List<String> otherwise(Connection connection, String table, String column) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select distinct " + column + " from " + table
                + " where lower(" + column + ") like '%@%xn--%'"); ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
