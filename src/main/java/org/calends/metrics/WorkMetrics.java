package org.calends.metrics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.calends.backup.Backups;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

/** Gauges of the ledger, the last check, returned mails, alarms and backups. A figure that nobody knows yet is NaN. */
@Singleton
class WorkMetrics {

    private static final Logger LOG = Logger.getLogger(WorkMetrics.class);
    private static final String REMINDERS = "select state, channel, count(*) from reminder group by state, channel";
    private static final String UNSENT = "select 'PENDING', channel, min(next_at) from reminder where state = 'PENDING' group by channel";
    private static final String RETURNED = "select kind, '', count(*) from returned_mail group by kind";
    private static final String LAST_CHECK = "select started_at, finished_at, considered, queued from check_run "
            + "where finished_at is not null order by started_at desc limit 1";
    private static final List<Tags> WAITING = List.of(state("PENDING", "MAIL"));
    private static final List<Tags> STATES = Stream.of("PENDING", "SENDING", "SENT", "FAILED", "DROPPED")
            .map(state -> state(state, "MAIL")).toList();
    private static final List<Tags> KINDS = Stream.of("BOUNCE_HARD", "BOUNCE_SOFT").map(WorkMetrics::kind).toList();
    private static final String ALARMS = "select count(*) from alarm where cleared_at is null";

    private final Clock clock;
    private final AgroalDataSource database;
    private final Backups backups;
    private final MultiGauge reminders;
    private final MultiGauge oldest;
    private final MultiGauge returned;
    private volatile Instant checkedAt;
    private volatile double checkSeconds = Double.NaN;
    private volatile double considered = Double.NaN;
    private volatile double queued = Double.NaN;
    private volatile double alarms = Double.NaN;

    WorkMetrics(Clock clock, AgroalDataSource database, Backups backups, MeterRegistry meters) {
        this.clock = clock;
        this.database = database;
        this.backups = backups;
        reminders = MultiGauge.builder("calends.reminders").description("Reminders in the ledger").register(meters);
        oldest = MultiGauge.builder("calends.reminders.oldest.unsent").baseUnit("seconds")
                .description("For how long the oldest reminder waits whose moment has come").register(meters);
        returned = MultiGauge.builder("calends.returned.mails").description("What came to the bounce address").register(meters);
        gauge(meters, "calends.check.age", "seconds", "How long ago the last check ended", self -> self.age(self.checkedAt));
        gauge(meters, "calends.check.last.duration", "seconds", "How long the last check took", self -> self.checkSeconds);
        gauge(meters, "calends.check.last.considered", null, "Obligations that the last check looked at",
                self -> self.considered);
        gauge(meters, "calends.check.last.queued", null, "Reminders that the last check put into the ledger",
                self -> self.queued);
        gauge(meters, "calends.alarms.standing", null, "Alarms that stand", self -> self.alarms);
        gauge(meters, "calends.backup.age", "seconds", "How old the newest backup is",
                self -> self.age(self.backups.newest().orElse(null)));
    }

    private void gauge(MeterRegistry meters, String name, String unit, String words,
            java.util.function.ToDoubleFunction<WorkMetrics> value) {
        Gauge.builder(name, this, value).baseUnit(unit).description(words).register(meters);
    }

    /** Looks once; what cannot be read keeps the figures of before. */
    void look() {
        try (Connection connection = database.getConnection(); Statement select = connection.createStatement()) {
            reminders.register(rows(select, REMINDERS, STATES, result -> result.getLong(3)), true);
            oldest.register(rows(select, UNSENT, WAITING, result -> Math.max(0, age(moment(result, 3)))), true);
            returned.register(rows(select, RETURNED, KINDS, result -> result.getLong(3)), true);
            lastCheck(select);
            try (ResultSet row = select.executeQuery(ALARMS)) {
                row.next();
                alarms = row.getLong(1);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The figures of the work cannot be read: %s", e.getMessage());
        }
    }

    /** What a row of a query comes to. */
    @FunctionalInterface
    private interface Figure {

        double of(ResultSet row) throws SQLException;
    }

    /** @param usual what is told as 0 when there is none, so that an alert can be built on it */
    private static List<Row<?>> rows(Statement select, String query, List<Tags> usual, Figure figure) throws SQLException {
        Map<Tags, Double> figures = new LinkedHashMap<>();
        usual.forEach(tags -> figures.put(tags, 0.0));
        try (ResultSet result = select.executeQuery(query)) {
            while (result.next()) {
                String channel = result.getString(2);
                Tags tags = channel.isEmpty() ? kind(result.getString(1)) : state(result.getString(1), channel);
                figures.put(tags, figure.of(result));
            }
        }
        List<Row<?>> rows = new ArrayList<>();
        figures.forEach((tags, value) -> rows.add(Row.of(tags, value)));
        return rows;
    }

    private static Tags kind(String kind) {
        return Tags.of("kind", kind);
    }

    private static Tags state(String state, String channel) {
        return Tags.of("state", state, "channel", channel);
    }

    private void lastCheck(Statement select) throws SQLException {
        try (ResultSet row = select.executeQuery(LAST_CHECK)) {
            if (row.next()) {
                checkedAt = moment(row, 2);
                checkSeconds = Duration.between(moment(row, 1), checkedAt).toMillis() / 1000.0;
                considered = row.getLong(3);
                queued = row.getLong(4);
            }
        }
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private double age(Instant moment) {
        return moment == null ? Double.NaN : Duration.between(moment, clock.instant()).toMillis() / 1000.0;
    }
}
