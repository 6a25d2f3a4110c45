package org.calends.workday.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moon and sun against published almanacs: Hong Kong Observatory, KASI, National Astronomical Observatory of Japan. */
class SkyTest {

    @ParameterizedTest
    @ValueSource(strings = { "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29",
            "2007-02-18", "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31",
            "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
            "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03",
            "2031-01-23", "2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04",
            "2039-01-24", "2040-02-12", "2041-02-01", "2042-01-22", "2043-02-10", "2044-01-30", "2045-02-17", "2046-02-06",
            "2047-01-26", "2048-02-14", "2049-02-02", "2050-01-23" })
    void the_chinese_year_begins_when_the_almanac_says(LocalDate published) {
        assertThat(LunarCalendar.CHINESE.date(published.getYear(), 1, 1)).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({ "2019-09-13", "2020-10-01", "2021-09-21", "2022-09-10", "2023-09-29", "2024-09-17", "2025-10-06", "2026-09-25",
            "2027-09-15", "2028-10-03", "2029-09-22", "2030-09-12" })
    void the_mid_autumn_moon_is_full_when_the_almanac_says_also_after_a_leap_month(LocalDate published) {
        assertThat(LunarCalendar.CHINESE.date(published.getYear(), 8, 15)).isEqualTo(published);
    }

    @Test
    void a_new_moon_between_the_two_midnights_begins_the_year_a_day_later_in_seoul() {
        assertThat(LunarCalendar.CHINESE.date(2027, 1, 1)).isEqualTo("2027-02-06");
        assertThat(LunarCalendar.KOREAN.date(2027, 1, 1)).isEqualTo("2027-02-07");
    }

    @ParameterizedTest
    @ValueSource(strings = { "2008-04-04", "2009-04-04", "2010-04-05", "2011-04-05", "2012-04-04", "2015-04-05", "2016-04-04",
            "2019-04-05", "2020-04-04", "2021-04-04", "2022-04-05", "2023-04-05", "2024-04-04", "2025-04-04", "2026-04-05",
            "2027-04-05", "2028-04-04" })
    void qingming_is_when_the_almanac_says(LocalDate published) {
        assertThat(SolarTerm.QINGMING.in(published.getYear(), ZoneOffset.ofHours(8))).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({ "2000-03-20, 2000-09-23", "2003-03-21, 2003-09-23", "2011-03-21, 2011-09-23", "2012-03-20, 2012-09-22",
            "2016-03-20, 2016-09-22", "2019-03-21, 2019-09-23", "2020-03-20, 2020-09-22", "2023-03-21, 2023-09-23",
            "2024-03-20, 2024-09-22", "2025-03-20, 2025-09-23", "2026-03-20, 2026-09-23", "2027-03-21, 2027-09-23" })
    void the_equinoxes_of_japan_are_when_the_almanac_says(LocalDate spring, LocalDate autumn) {
        ZoneOffset tokyo = ZoneOffset.ofHours(9);
        assertThat(SolarTerm.VERNAL_EQUINOX.in(spring.getYear(), tokyo)).isEqualTo(spring);
        assertThat(SolarTerm.AUTUMNAL_EQUINOX.in(autumn.getYear(), tokyo)).isEqualTo(autumn);
    }
}
