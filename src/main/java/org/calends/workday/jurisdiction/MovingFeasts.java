package org.calends.workday.jurisdiction;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Feasts that follow the moon in countries where jollyday does not compute them, near enough to know which days an
 * announcement may make days off. Never days off themselves.
 */
final class MovingFeasts {

    private static final ZoneOffset UTC = ZoneOffset.UTC;
    private static final long MONTH = 29;

    /** Id al-Fitr and Id al-Adha; in India also Muharram's tenth and the Prophet's birthday. */
    private static final List<MonthDay> TWO_FEASTS = List.of(MonthDay.of(10, 1), MonthDay.of(12, 10));
    private static final List<MonthDay> FOUR_FEASTS = List.of(MonthDay.of(10, 1), MonthDay.of(12, 10), MonthDay.of(1, 10),
            MonthDay.of(3, 12));

    private static final Map<String, List<MonthDay>> ISLAMIC = Map.of("SG", TWO_FEASTS, "IN", FOUR_FEASTS);

    /** Chinese New Year, Vesak, Deepavali; Holi, Ram Navami, Mahavir, Buddha, Janmashtami, Dussehra, Diwali, Guru Nanak. */
    private static final Map<String, List<Feast>> LUNAR = Map.of(
            "SG", List.of(new Feast(0, 1, 20, 2, 22), new Feast(14, 4, 16, 5, 30), new Feast(-1, 10, 14, 11, 16)),
            "IN", List.of(new Feast(14, 2, 8, 3, 16), new Feast(8, 3, 12, 4, 16), new Feast(12, 3, 12, 4, 16),
                    new Feast(14, 4, 10, 5, 16), new Feast(22, 7, 22, 8, 26), new Feast(9, 9, 12, 10, 16),
                    new Feast(-1, 10, 12, 11, 16), new Feast(14, 10, 12, 11, 16)));

    private MovingFeasts() {
    }

    /** So many days after a new moon that falls between these two days of the year. */
    private record Feast(int after, MonthDay first, MonthDay last) {

        Feast(int after, int firstMonth, int firstDay, int lastMonth, int lastDay) {
            this(after, MonthDay.of(firstMonth, firstDay), MonthDay.of(lastMonth, lastDay));
        }

        boolean follows(LocalDate moon) {
            MonthDay day = MonthDay.from(moon);
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The days around each feast of this year: two before it, and three after it for a second day or a substitute. */
    static List<SpecialDay> around(String country, int year) {
        Stream<LocalDate> lunar = LUNAR.getOrDefault(country, List.of()).stream()
                .flatMap(feast -> moons(year).filter(feast::follows).map(moon -> moon.plusDays(feast.after())));
        Predicate<LocalDate> islamic = date -> ISLAMIC.getOrDefault(country, List.of()).contains(inHijrah(date));
        Stream<LocalDate> others = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(islamic);
        Stream<LocalDate> christian = country.equals("IN")
                ? Stream.of(Easter.sunday(year).minusDays(2), LocalDate.of(year, 12, 25))
                : Stream.of();
        return Stream.of(lunar, others, christian).flatMap(dates -> dates)
                .flatMap(date -> date.minusDays(2).datesUntil(date.plusDays(4)))
                .map(date -> SpecialDay.off(date, SpecialDay.PERHAPS_OFF)).toList();
    }

    private static MonthDay inHijrah(LocalDate date) {
        HijrahDate hijrah = HijrahDate.from(date);
        return MonthDay.of(hijrah.get(ChronoField.MONTH_OF_YEAR), Math.min(28, hijrah.get(ChronoField.DAY_OF_MONTH)));
    }

    private static Stream<LocalDate> moons(int year) {
        LocalDate start = LocalDate.of(year, 1, 1);
        return LongStream.rangeClosed(0, 13).mapToObj(month -> NewMoon.nearest(start.plusDays(month * MONTH), UTC)).distinct();
    }
}
