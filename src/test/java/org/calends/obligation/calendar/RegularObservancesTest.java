package org.calends.obligation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.fortuna.ical4j.model.component.Observance;

/** When the clock of a zone changes by one rule, and how that is said. */
class RegularObservancesTest {

    @ParameterizedTest
    @CsvSource({ "America/New_York, BYMONTH=3;BYDAY=2SU, BYMONTH=11;BYDAY=1SU",
            "Australia/Sydney, BYMONTH=4;BYDAY=1SU, BYMONTH=10;BYDAY=1SU" })
    void each_change_is_a_weekday_of_a_month(String zone, String one, String other) {
        assertThat(String.join(" ", lines(zone, 2027, 2027))).contains(one, other);
    }

    /** New York changes so since 2007, and the year before the first must be right too. */
    @ParameterizedTest
    @CsvSource({ "2008, true", "2007, false", "2006, false" })
    void years_under_an_older_law_have_no_rule(int first, boolean regular) {
        assertThat(of("America/New_York", first, 2030).isPresent()).isEqualTo(regular);
    }

    @ParameterizedTest
    @CsvSource({ "Africa/Casablanca", "Asia/Shanghai", "Etc/UTC", "America/Scoresbysund", "Europe/Berlin", "Pacific/Auckland" })
    void zones_without_such_a_rule_have_none(String zone) {
        assertThat(of(zone, 2023, 2025)).isEmpty();
    }

    private static Optional<List<Observance>> of(String zone, int first, int last) {
        return RegularObservances.of(ZoneId.of(zone).getRules(), first, last);
    }

    private static List<String> lines(String zone, int first, int last) {
        return of(zone, first, last).orElseThrow().stream().map(each -> each.toString().strip().replace("\r\n", " "))
                .toList();
    }
}
