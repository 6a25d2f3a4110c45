package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

class DomainSpellingTest {

    private static final String[] TABLES = {
            "account (email varchar(254), deputy varchar(254))", "former_address (email varchar(254))",
            "subscription (email varchar(254), deputy varchar(254))", "obligation (owner varchar(254), deputy varchar(254))",
            "escalation (contact varchar(254))", "reminder (email varchar(254), stands_in_for varchar(254))" };

    @Test
    void what_is_stored_already_gets_the_spelling_that_new_addresses_have_and_the_rest_stays() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement sql = connection.createStatement()) {
            for (String table : TABLES) {
                sql.execute("create table " + table);
            }
            sql.execute(
                    "insert into subscription values ('Idn@xn--bcher-kva.example', 'lin@Example.com'), (null, 'x@BÜCHER.de')");
            sql.execute("insert into obligation values ('a team', 'idn@xn--bcher-kva.example')");

            new DomainSpelling().migrate(new Open(connection));

            assertThat(all(sql, "select email from subscription where email is not null")).isEqualTo("Idn@bücher.example ");
            assertThat(all(sql, "select deputy from subscription order by deputy")).isEqualTo("lin@Example.com x@bücher.de ");
            assertThat(all(sql, "select owner from obligation union all select deputy from obligation"))
                    .isEqualTo("a team idn@bücher.example ");
        }
    }

    private static String all(Statement sql, String query) throws SQLException {
        StringBuilder found = new StringBuilder();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                found.append(rows.getString(1)).append(' ');
            }
        }
        return found.toString();
    }

    private record Open(Connection connection) implements Context {

        @Override
        public Configuration getConfiguration() {
            return null;
        }

        @Override
        public Connection getConnection() {
            return connection;
        }
    }
}
