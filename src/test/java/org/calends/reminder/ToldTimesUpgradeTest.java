package org.calends.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A ledger that kept times of day as texts keeps them as times after the upgrade. */
@QuarkusTest
@Tag("database")
class ToldTimesUpgradeTest {

    private static final String ROW = """
            insert into before_times.reminder (id, obligation_id, due_revision, occasion, step, recipient, email, due_date,
                last_safe_day, due_time, previous_due_time, state, queued_at, next_at, not_after, message_id, epoch, attempts,
                possible_repeat)
            values ('00000000-0000-0000-0000-00000000000%d', '00000000-0000-0000-0000-000000000009', 1, 'CHANGED', %1$d, 'x', 'x',
                date '2026-12-01', date '2026-12-01', %s, %s, 'SENT', timestamp with time zone '2026-11-01 00:00:00+00',
                timestamp with time zone '2026-11-01 00:00:00+00', timestamp with time zone '2026-11-01 00:00:00+00', 'x%1$d', 0,
                0, false)""";

    @Inject
    DataSource pool;

    @AfterEach
    void end() throws SQLException {
        execute("drop schema if exists before_times cascade");
    }

    @Test
    void texts_become_times_with_their_zones() throws SQLException {
        migrate("165");
        execute(ROW.formatted(1, "'17:00 (Asia/Shanghai)'", "'09:30:15 (America/Argentina/Buenos_Aires)'"));
        execute(ROW.formatted(2, "null", "'00:00 (Etc/UTC)'"));
        migrate("171");

        assertThat(told(1)).isEqualTo("17:00 Asia/Shanghai 09:30:15 America/Argentina/Buenos_Aires");
        assertThat(told(2)).isEqualTo("null null 00:00 Etc/UTC");
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(pool).schemas("before_times")
                .locations("filesystem:src/main/resources/db/migration/upgrade")
                .target(version).load().migrate();
    }

    private String told(int which) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select due_time, due_zone, previous_due_time, previous_due_zone"
                        + " from before_times.reminder where step = " + which)) {
            row.next();
            return row.getObject(1, LocalTime.class) + " " + row.getString(2) + " " + row.getObject(3, LocalTime.class) + " "
                    + row.getString(4);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
