package org.calends.workday.jurisdiction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mainland China's statutory days by the Regulation on Public Holidays for National Annual Festivals and Memorial Days, in its
 * versions of 1999, 2007, 2013 and 2024. Which further days are off, and which weekends are worked for them, the State Council
 * announces late in the year before: until then every year is provisional.
 */
final class ChineseHolidays implements Holidays {

    private static final Set<String> LONG = Set.of("Spring Festival", "Labour Day", "National Day");
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    @Override
    public List<SpecialDay> in(int year) {
        List<SpecialDay> days = new ArrayList<>();
        add(days, LocalDate.of(year, 1, 1), 1, "New Year's Day");
        springFestival(days, year);
        if (year >= 2008) {
            add(days, SolarTerm.QINGMING.in(year, BEIJING), 1, "Qingming Festival");
            add(days, LunarCalendar.CHINESE.date(year, 5, 5), 1, "Dragon Boat Festival");
            add(days, LunarCalendar.CHINESE.date(year, 8, 15), 1, "Mid-Autumn Festival");
        }
        add(days, LocalDate.of(year, 5, 1), labourDays(year), "Labour Day");
        add(days, LocalDate.of(year, 10, 1), 3, "National Day");
        return days;
    }

    /** Three days from New Year's Eve (2008 to 2013) or New Year's Day, and since 2025 four from the Eve. */
    private static void springFestival(List<SpecialDay> days, int year) {
        LocalDate newYear = LunarCalendar.CHINESE.date(year, 1, 1);
        boolean fromTheEve = year >= 2008 && year <= 2013 || year >= 2025;
        add(days, fromTheEve ? newYear.minusDays(1) : newYear, year >= 2025 ? 4 : 3, "Spring Festival");
    }

    private static int labourDays(int year) {
        if (year < 2008) {
            return 3;
        }
        return year < 2025 ? 1 : 2;
    }

    private static void add(List<SpecialDay> days, LocalDate first, int count, String name) {
        first.datesUntil(first.plusDays(count)).forEach(date -> days.add(SpecialDay.off(date, name)));
    }

    /**
     * How far the notices since 2008 have reached: days off up to three days from a festival, and up to eight after the first
     * of a long one; weekends worked for them up to five days from it, and twelve from a long one.
     */
    @Override
    public List<SpecialDay> doubts(int year) {
        Map<String, LocalDate> firsts = new LinkedHashMap<>();
        in(year).forEach(day -> firsts.putIfAbsent(day.name(), day.date()));
        Set<LocalDate> statutory = in(year).stream().map(SpecialDay::date).collect(Collectors.toSet());
        List<SpecialDay> doubts = new ArrayList<>();
        firsts.forEach((festival, first) -> {
            boolean isLong = LONG.contains(festival);
            first.minusDays(3).datesUntil(first.plusDays(isLong ? 9 : 4)).filter(day -> !statutory.contains(day))
                    .forEach(day -> doubts.add(SpecialDay.off(day, SpecialDay.PERHAPS_OFF)));
            int reach = isLong ? 12 : 5;
            first.minusDays(reach).datesUntil(first.plusDays(reach + 1L)).filter(day -> weekend(day.getDayOfWeek(), year))
                    .filter(day -> !statutory.contains(day))
                    .forEach(day -> doubts.add(new SpecialDay(day, true, SpecialDay.PERHAPS_ON)));
        });
        return doubts;
    }

    @Override
    public boolean provisional(int year) {
        return true;
    }
}
