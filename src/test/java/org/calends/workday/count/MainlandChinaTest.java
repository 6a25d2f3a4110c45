package org.calends.workday.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainlandChinaTest {

    private final WorkingDays china = new WorkingDayCalendars().calendar("CN");

    @TestFactory
    Stream<DynamicTest> every_day_is_as_the_yearly_notices_say() throws IOException {
        Published published = Published.read();
        return Stream.iterate(2019, year -> year <= 2026, year -> year + 1)
                .map(year -> DynamicTest.dynamicTest("" + year,
                        () -> assertThat(computed(year)).isEqualTo(published.in(year))));
    }

    private TreeMap<LocalDate, Boolean> computed(int year) {
        TreeMap<LocalDate, Boolean> days = new TreeMap<>();
        daysOf(year).forEach(date -> days.put(date, china.isWorking(date)));
        return days;
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    @Test
    void a_notice_reaches_into_the_december_before() {
        assertThat(china.day(LocalDate.of(2018, 12, 29)))
                .isEqualTo(new Day(LocalDate.of(2018, 12, 29), true, "Make-up workday", true));
        assertThat(china.isWorking(LocalDate.of(2018, 12, 31))).isFalse();
    }

    @Test
    void announced_years_are_certain_and_the_years_around_them_provisional() {
        assertThat(china.day(LocalDate.of(2018, 6, 1)).provisional()).isTrue();
        assertThat(china.day(LocalDate.of(2019, 1, 1)).provisional()).isFalse();
        assertThat(china.day(LocalDate.of(2026, 12, 31)).provisional()).isFalse();
        assertThat(china.day(LocalDate.of(2027, 1, 1)).provisional()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "2027-01-01, New Year's Day", "2027-02-05, Spring Festival", "2027-02-08, Spring Festival",
            "2027-04-05, Qingming Festival", "2027-05-01, Labour Day", "2027-05-02, Labour Day",
            "2027-06-09, Dragon Boat Festival", "2027-09-15, Mid-Autumn Festival", "2027-10-03, National Day",
            "2018-02-16, Spring Festival", "2018-02-18, Spring Festival", "2013-02-09, Spring Festival",
            "2007-05-03, Labour Day" })
    void years_without_a_notice_have_their_statutory_days(LocalDate date, String name) {
        assertThat(china.day(date)).isEqualTo(new Day(date, false, name, true));
    }

    @ParameterizedTest
    @CsvSource({ "2027-02-09", "2024-05-11", "2018-02-15", "2008-05-02", "2007-04-05" })
    void days_beside_the_statutory_ones_are_worked(LocalDate date) {
        assertThat(china.isWorking(date)).isTrue();
    }

    /** The published table, read without any of the code that it checks. */
    private record Published(Set<LocalDate> off, Set<LocalDate> worked) {

        static Published read() throws IOException {
            Published published = new Published(new HashSet<>(), new HashSet<>());
            try (InputStream in = MainlandChinaTest.class.getResourceAsStream("mainland-china.txt")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("20"))
                        .forEach(published::add);
            }
            return published;
        }

        private void add(String line) {
            String year = line.substring(0, 4);
            String[] halves = line.substring("2019 off: ".length()).split("; work: ");
            List.of(halves[0].split(", ")).forEach(range -> addRange(year, range));
            List.of(halves[1].split(", ")).forEach(day -> worked.add(date(year, day)));
        }

        private void addRange(String year, String range) {
            String[] ends = range.split("\\.\\.");
            LocalDate last = date(year, ends[ends.length - 1]);
            date(year, ends[0]).datesUntil(last.plusDays(1)).forEach(off::add);
        }

        private static LocalDate date(String year, String day) {
            return LocalDate.parse(day.length() == 5 ? year + "-" + day : day);
        }

        TreeMap<LocalDate, Boolean> in(int year) {
            TreeMap<LocalDate, Boolean> days = new TreeMap<>();
            daysOf(year).forEach(date -> days.put(date, worked.contains(date) || !off.contains(date) && !weekend(date)));
            return days;
        }

        private static boolean weekend(LocalDate date) {
            return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        }
    }
}
