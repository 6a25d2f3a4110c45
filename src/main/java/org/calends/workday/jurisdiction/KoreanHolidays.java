package org.calends.workday.jurisdiction;

import static org.calends.workday.jurisdiction.LunarCalendar.KOREAN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * South Korea's public holidays by the Act on Public Holidays and the Regulations on Holidays of Public Offices: what is a
 * holiday since when, and what is made good on another day since when. Election days and days designated once are notices.
 */
final class KoreanHolidays implements Holidays {

    private static final Predicate<LocalDate> SUNDAY = date -> date.getDayOfWeek() == DayOfWeek.SUNDAY;
    private static final Predicate<LocalDate> WEEKEND = SUNDAY.or(date -> date.getDayOfWeek() == DayOfWeek.SATURDAY);

    @Override
    public List<SpecialDay> in(int year) {
        SubstituteDays days = new SubstituteDays();
        days.add(LocalDate.of(year, 1, 1), "New Year's Day");
        days.add(LocalDate.of(year, 6, 6), "Memorial Day");
        keptSince(days, 2014, LocalDate.of(year, 5, 5), "Children's Day");
        keptSince(days, 2023, KOREAN.date(year, 4, 8), "Buddha's Birthday");
        keptSince(days, 2022, LocalDate.of(year, 3, 1), "Independence Movement Day");
        keptSince(days, 2021, LocalDate.of(year, 8, 15), "Liberation Day");
        keptSince(days, 2021, LocalDate.of(year, 10, 3), "National Foundation Day");
        keptSince(days, 2023, LocalDate.of(year, 12, 25), "Christmas Day");
        comeAndGone(days, year);
        threeDays(days, KOREAN.date(year, 1, 1), "Seollal");
        threeDays(days, KOREAN.date(year, 8, 15), "Chuseok");
        return days.settled(WEEKEND);
    }

    private static void comeAndGone(SubstituteDays days, int year) {
        if (year <= 2005) {
            days.add(LocalDate.of(year, 4, 5), "Arbor Day");
        }
        if (year <= 2007 || year >= 2026) {
            keptSince(days, 2026, LocalDate.of(year, 7, 17), "Constitution Day");
        }
        if (year >= 2013) {
            keptSince(days, 2021, LocalDate.of(year, 10, 9), "Hangeul Day");
        }
        if (year >= 2026) {
            keptSince(days, 2026, LocalDate.of(year, 5, 1), "Labour Day");
        }
    }

    /** The festival with the days before and after it; since 2014 a Sunday among them is made good, a Saturday is not. */
    private static void threeDays(SubstituteDays days, LocalDate festival, String name) {
        festival.minusDays(1).datesUntil(festival.plusDays(2)).forEach(date -> keep(days, 2014, date, name, SUNDAY));
    }

    private static void keptSince(SubstituteDays days, int since, LocalDate date, String name) {
        keep(days, since, date, name, WEEKEND);
    }

    private static void keep(SubstituteDays days, int since, LocalDate date, String name, Predicate<LocalDate> taken) {
        if (date.getYear() >= since) {
            days.addKept(date, name, taken);
        } else {
            days.add(date, name);
        }
    }

    @Override
    public boolean provisional(int year) {
        return false;
    }
}
