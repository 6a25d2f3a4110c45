package org.calends.workday;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Mainland China's statutory days by the Regulation on Public Holidays for National Annual Festivals and Memorial Days, in its
 * versions of 1999, 2007, 2013 and 2024. Which further days are off, and which weekends are worked for them, the State Council
 * announces late in the year before: until then every year is provisional.
 */
final class ChineseHolidays implements Holidays {

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

    @Override
    public boolean provisional(int year) {
        return true;
    }
}
