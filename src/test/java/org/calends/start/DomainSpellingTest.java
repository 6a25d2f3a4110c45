package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.StartupEvent;

class DomainSpellingTest {

    private static final String[] TABLES = {
            "account (email varchar(254), deputy varchar(254))", "former_address (email varchar(254))",
            "subscription (email varchar(254), deputy varchar(254))",
            "obligation (owner varchar(254), owner_key varchar(254), deputy varchar(254))",
            "escalation (contact varchar(254))" };

    @Test
    void what_is_stored_already_gets_the_spelling_that_new_addresses_have_and_the_rest_stays() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:spelling");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            for (String table : TABLES) {
                sql.execute("create table " + table);
            }
            sql.execute(
                    "insert into subscription values ('Idn@xn--bcher-kva.example', 'lin@Example.com'), (null, 'x@XN--BCHER-KVA.de')");
            sql.execute("insert into obligation (owner, deputy) values ('a team', 'idn@xn--bcher-kva.example')");

            new DomainSpelling(database).rewrite(new StartupEvent());

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
}
