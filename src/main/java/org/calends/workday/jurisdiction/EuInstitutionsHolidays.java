package org.calends.workday.jurisdiction;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days on which the institutions of the European Union rest in Brussels, as the Commission decides each year (Staff
 * Regulations, art. 61) about two years ahead. The decisions that we hold are notices; here is what they have had in common
 * since 2014, which for every other year is nobody's word yet.
 */
final class EuInstitutionsHolidays implements Holidays {

    private static final Set<MonthDay> VARYING = Set.of(MonthDay.of(1, 2), MonthDay.of(5, 9), MonthDay.of(7, 21),
            MonthDay.of(11, 2), MonthDay.of(12, 24), MonthDay.of(12, 27), MonthDay.of(12, 28), MonthDay.of(12, 29),
            MonthDay.of(12, 30), MonthDay.of(12, 31));

    @Override
    public List<SpecialDay> in(int year) {
        LocalDate easter = Easter.sunday(year);
        List<SpecialDay> days = new ArrayList<>();
        add(days, LocalDate.of(year, Month.JANUARY, 1), "New Year's Day");
        add(days, LocalDate.of(year, Month.JANUARY, 2), "Day after New Year's Day");
        add(days, easter.minusDays(3), "Maundy Thursday");
        add(days, easter.minusDays(2), "Good Friday");
        add(days, easter.plusDays(1), "Easter Monday");
        add(days, LocalDate.of(year, Month.MAY, 1), "Labour Day");
        add(days, LocalDate.of(year, Month.MAY, 9), "Schuman Declaration");
        add(days, easter.plusDays(39), "Ascension Day");
        add(days, easter.plusDays(40), "Day after Ascension Day");
        add(days, easter.plusDays(50), "Whit Monday");
        add(days, LocalDate.of(year, Month.JULY, 21), "Belgian National Holiday");
        add(days, LocalDate.of(year, Month.AUGUST, 15), "Assumption");
        add(days, LocalDate.of(year, Month.NOVEMBER, 1), "All Saints");
        add(days, LocalDate.of(year, Month.NOVEMBER, 2), "All Souls");
        LocalDate.of(year, Month.DECEMBER, 24).datesUntil(LocalDate.of(year + 1, Month.JANUARY, 1))
                .forEach(date -> add(days, date, "End of year"));
        return days;
    }

    /** What one year's list has and another's has not, Luxembourg's own day, and a day more at the turn of the year. */
    @Override
    public List<SpecialDay> doubts(int year) {
        List<SpecialDay> doubts = new ArrayList<>();
        in(year).stream().filter(day -> VARYING.contains(MonthDay.from(day.date())))
                .filter(day -> !weekend(day.date().getDayOfWeek(), year))
                .forEach(day -> doubts.add(new SpecialDay(day.date(), true, SpecialDay.PERHAPS_ON)));
        LocalDate.of(year, Month.JANUARY, 3).datesUntil(LocalDate.of(year, Month.JANUARY, 6))
                .forEach(date -> add(doubts, date, SpecialDay.PERHAPS_OFF));
        add(doubts, LocalDate.of(year, Month.DECEMBER, 23), SpecialDay.PERHAPS_OFF);
        add(doubts, LocalDate.of(year, Month.JUNE, 23), "Luxembourg National Holiday");
        return doubts;
    }

    /** Every day on which one list or another has had them rest. */
    List<SpecialDay> mostDaysOff(int year) {
        return Stream.concat(in(year).stream(), doubts(year).stream()).filter(day -> !day.working()).toList();
    }

    private static void add(List<SpecialDay> days, LocalDate date, String name) {
        days.add(SpecialDay.off(date, name));
    }

    @Override
    public boolean provisional(int year) {
        return true;
    }
}
