package org.calends.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.calends.input.TimeZones;
import org.calends.reminder.ledger.LeadDates.Lead;
import org.junit.jupiter.api.Test;

/**
 * Every clock change of every zone from 2024 to 2035, with send times in the gap, in the overlap and at the ends of the day.
 */
class ClockChangesTest {

    private static final List<LocalTime> SEND_TIMES = Stream.of("00:00", "00:30", "01:00", "01:59", "02:00", "02:30", "03:00",
            "12:00", "22:30", "23:30", "23:59").map(LocalTime::parse).toList();
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");

    @Test
    void each_local_day_has_exactly_one_moment_of_its_own() {
        int seen = 0;
        for (String id : TimeZones.ids()) {
            ZoneId zone = ZoneId.of(id);
            for (ZoneOffsetTransition change : changes(zone)) {
                SEND_TIMES.forEach(sendAt -> around(zone, sendAt, change));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(1000);
    }

    private static void around(ZoneId zone, LocalTime sendAt, ZoneOffsetTransition change) {
        LocalDate day = LocalDate.ofInstant(change.getInstant(), zone);
        Steps steps = new Steps(day.plusDays(1),
                List.of(new Lead(2, day.minusDays(1)), new Lead(1, day), new Lead(0, day.plusDays(1))), zone, sendAt);
        List<Instant> told = new ArrayList<>();
        for (Step step : steps.comeBy(day.plusDays(2).atTime(23, 59, 59).atZone(zone).toInstant(), FROM)) {
            told.add(step.at());
        }
        assertThat(told).as("%s at %s around %s", zone, sendAt, change).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(told.stream().map(at -> LocalDate.ofInstant(at, zone)))
                .containsExactly(day.minusDays(1), day, day.plusDays(1), day.plusDays(2));
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }
}
