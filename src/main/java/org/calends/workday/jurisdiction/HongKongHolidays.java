package org.calends.workday.jurisdiction;

import static org.calends.workday.jurisdiction.LunarCalendar.CHINESE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;

/**
 * Hong Kong's general holidays by the General Holidays Ordinance (Cap. 149): one that falls on a Sunday, or on another, is
 * kept on the next day that is neither. Offices rest on Saturdays too, though no holiday moves because of that.
 */
final class HongKongHolidays implements Holidays {

    private static final Predicate<LocalDate> SUNDAY = date -> date.getDayOfWeek() == DayOfWeek.SUNDAY;
    private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

    @Override
    public List<SpecialDay> in(int year) {
        SubstituteDays days = new SubstituteDays();
        lunarNewYear(days, year);
        add(days, LocalDate.of(year, 1, 1), "New Year's Day");
        add(days, SolarTerm.QINGMING.in(year, LOCAL), "Ching Ming Festival");
        LocalDate easter = Easter.sunday(year);
        add(days, easter.minusDays(2), "Good Friday");
        add(days, easter.minusDays(1), "Day following Good Friday");
        add(days, easter.plusDays(1), "Easter Monday");
        add(days, LocalDate.of(year, 5, 1), "Labour Day");
        add(days, CHINESE.date(year, 4, 8), "Buddha's Birthday");
        add(days, CHINESE.date(year, 5, 5), "Tuen Ng Festival");
        add(days, LocalDate.of(year, 7, 1), "HKSAR Establishment Day");
        add(days, CHINESE.date(year, 8, 16), "Day following the Mid-Autumn Festival");
        add(days, LocalDate.of(year, 10, 1), "National Day");
        add(days, CHINESE.date(year, 9, 9), "Chung Yeung Festival");
        add(days, LocalDate.of(year, 12, 25), "Christmas Day");
        add(days, LocalDate.of(year, 12, 26), "Boxing Day");
        return days.settled(SUNDAY);
    }

    /** Until 2011 a first day on a Sunday was made good on the Saturday before, which is a day off already. */
    private static void lunarNewYear(SubstituteDays days, int year) {
        LocalDate first = CHINESE.date(year, 1, 1);
        if (year <= 2011) {
            days.add(first, "Lunar New Year");
        } else {
            add(days, first, "Lunar New Year");
        }
        add(days, first.plusDays(1), "Lunar New Year");
        add(days, first.plusDays(2), "Lunar New Year");
    }

    private static void add(SubstituteDays days, LocalDate date, String name) {
        days.addKept(date, name, SUNDAY);
    }

    @Override
    public boolean provisional(int year) {
        return false;
    }
}
