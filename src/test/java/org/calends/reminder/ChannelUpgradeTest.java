package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.made;
import static org.calends.Ledger.CONSULTATION;
import static org.calends.Ledger.WANG;
import static org.calends.Ledger.run;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A ledger from before it knew channels: whoever was told by mail is not told again, and may be told by another channel. */
@QuarkusTest
@Tag("database")
class ChannelUpgradeTest {

    private static final String SAME_AGAIN = """
            insert into before_channels.reminder (id, channel, %s)
            select cast('00000000-0000-0000-0000-000000000001' as uuid), '%s', %1$s from before_channels.reminder
            fetch first 1 rows only on conflict do nothing""";

    @Inject
    Ledger ledger;

    @Inject
    DataSource pool;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @AfterEach
    void end() throws SQLException {
        execute("drop schema if exists before_channels cascade");
    }

    @Test
    void who_was_told_before_is_not_told_twice() throws SQLException {
        made("/api/subscriptions", WANG);
        made("/api/obligations", CONSULTATION);
        run().body("sent", equalTo(1));

        migrate("229?");
        String columns = String.join(", ", columns());
        execute("insert into before_channels.reminder (id, %s) select id, %<s from reminder".formatted(columns));
        execute("insert into before_channels.dead_address (email, reason, since) values ('x@example.com', 'no', now())");
        execute("delete from reminder");
        migrate("latest");

        assertThat(text("select distinct channel from before_channels.reminder")).isEqualTo("MAIL");
        assertThat(text("select channel from before_channels.dead_address where email = 'x@example.com'")).isEqualTo("MAIL");
        assertThat(execute(SAME_AGAIN.formatted(columns, "MAIL"))).isZero();
        assertThat(execute(SAME_AGAIN.formatted(columns, "PIGEON"))).isEqualTo(1);
        execute("insert into reminder (id, channel, %s) select id, channel, %<s from before_channels.reminder where channel = 'MAIL'"
                .formatted(columns));
        run().body("queued", equalTo(0), "sent", equalTo(0));
        ledger.clock().moveTo("2021-05-19T09:00:00+08:00");
        run().body("sent", equalTo(1));
        run().body("queued", equalTo(0), "sent", equalTo(0));
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(pool).schemas("before_channels").locations("filesystem:src/main/resources/db/migration")
                .target(version).load().migrate();
    }

    /** @return those of a row of the ledger before it knew channels, but the id */
    private List<String> columns() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, "before_channels", "reminder", null)) {
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
        }
        names.remove("id");
        assertThat(names).hasSizeGreaterThan(30).doesNotContain("channel");
        return names;
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
