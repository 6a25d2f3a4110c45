package org.calends.workday.jurisdiction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Japan's national holidays by the Act on National Holidays, with what was moved for the Olympic Games and added for the
 * enthronement. One on a Sunday is made good on the next day that is none, and a day between two holidays is one.
 */
final class JapaneseHolidays implements Holidays {

    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(9);

    @Override
    public List<SpecialDay> in(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        spring(days, year);
        summer(days, year);
        autumn(days, year);
        Map<LocalDate, String> more = new TreeMap<>(days);
        days.keySet().forEach(date -> {
            makeGood(date, days, more);
            fillGap(date.plusDays(1), days, more);
        });
        return more.entrySet().stream().map(day -> SpecialDay.off(day.getKey(), day.getValue())).toList();
    }

    private static void spring(Map<LocalDate, String> days, int year) {
        days.put(LocalDate.of(year, 1, 1), "New Year's Day");
        days.put(monday(year, 1, 2), "Coming of Age Day");
        days.put(LocalDate.of(year, 2, 11), "National Foundation Day");
        days.put(SolarTerm.VERNAL_EQUINOX.in(year, LOCAL), "Vernal Equinox Day");
        days.put(LocalDate.of(year, 4, 29), year < 2007 ? "Greenery Day" : "Showa Day");
        days.put(LocalDate.of(year, 5, 3), "Constitution Memorial Day");
        if (year >= 2007) {
            days.put(LocalDate.of(year, 5, 4), "Greenery Day");
        }
        days.put(LocalDate.of(year, 5, 5), "Children's Day");
        if (year == 2019) {
            days.put(LocalDate.of(2019, 5, 1), "Enthronement Day");
        }
    }

    private static void summer(Map<LocalDate, String> days, int year) {
        days.put(switch (year) {
            case 2000, 2001, 2002 -> LocalDate.of(year, 7, 20);
            case 2020 -> LocalDate.of(2020, 7, 23);
            case 2021 -> LocalDate.of(2021, 7, 22);
            default -> monday(year, 7, 3);
        }, "Marine Day");
        if (year >= 2016) {
            int day = year == 2020 ? 10 : year == 2021 ? 8 : 11;
            days.put(LocalDate.of(year, 8, day), "Mountain Day");
        }
        days.put(year < 2003 ? LocalDate.of(year, 9, 15) : monday(year, 9, 3), "Respect for the Aged Day");
        days.put(SolarTerm.AUTUMNAL_EQUINOX.in(year, LOCAL), "Autumnal Equinox Day");
    }

    private static void autumn(Map<LocalDate, String> days, int year) {
        days.put(switch (year) {
            case 2020 -> LocalDate.of(2020, 7, 24);
            case 2021 -> LocalDate.of(2021, 7, 23);
            default -> monday(year, 10, 2);
        }, year < 2020 ? "Health and Sports Day" : "Sports Day");
        if (year == 2019) {
            days.put(LocalDate.of(2019, 10, 22), "Enthronement Ceremony Day");
        }
        days.put(LocalDate.of(year, 11, 3), "Culture Day");
        days.put(LocalDate.of(year, 11, 23), "Labour Thanksgiving Day");
        if (year != 2019) {
            days.put(year < 2019 ? LocalDate.of(year, 12, 23) : LocalDate.of(year, 2, 23), "Emperor's Birthday");
        }
    }

    private static LocalDate monday(int year, int month, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }

    private static void makeGood(LocalDate holiday, Map<LocalDate, String> days, Map<LocalDate, String> more) {
        if (holiday.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return;
        }
        LocalDate next = holiday.plusDays(1);
        while (days.containsKey(next)) {
            next = next.plusDays(1);
        }
        more.putIfAbsent(next, days.get(holiday) + " (substitute day)");
    }

    private static void fillGap(LocalDate between, Map<LocalDate, String> days, Map<LocalDate, String> more) {
        if (days.containsKey(between.plusDays(1)) && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
            more.putIfAbsent(between, "Citizens' Holiday");
        }
    }

    @Override
    public boolean provisional(int year) {
        return false;
    }
}
