package org.calends.workday.jurisdiction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The holidays of Canada's federal enactments (Interpretation Act, R.S.C. 1985, c. I-21, s. 35(1) "holiday"; Holidays Act,
 * R.S.C. 1985, c. H-5), by which the Federal Courts count. No other day is given for one on a weekend but Canada Day on a
 * Sunday. Days of mourning or thanksgiving proclaimed once are notices; a province's own days are those of the province's
 * calendar.
 */
final class CanadianFederalHolidays implements Holidays {

    /** S.C. 2021, c. 11, in force on 3 August 2021. */
    private static final int FIRST_TRUTH_AND_RECONCILIATION = 2021;

    @Override
    public List<SpecialDay> in(int year) {
        LocalDate easter = Easter.sunday(year);
        LocalDate canadaDay = LocalDate.of(year, Month.JULY, 1);
        List<SpecialDay> days = new ArrayList<>();
        add(days, LocalDate.of(year, Month.JANUARY, 1), "New Year's Day");
        add(days, easter.minusDays(2), "Good Friday");
        add(days, easter.plusDays(1), "Easter Monday");
        add(days, LocalDate.of(year, Month.MAY, 24).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), "Victoria Day");
        add(days, canadaDay.getDayOfWeek() == DayOfWeek.SUNDAY ? canadaDay.plusDays(1) : canadaDay, "Canada Day");
        add(days, monday(year, Month.SEPTEMBER, 1), "Labour Day");
        if (year >= FIRST_TRUTH_AND_RECONCILIATION) {
            add(days, LocalDate.of(year, Month.SEPTEMBER, 30), "National Day for Truth and Reconciliation");
        }
        add(days, monday(year, Month.OCTOBER, 2), "Thanksgiving Day");
        add(days, LocalDate.of(year, Month.NOVEMBER, 11), "Remembrance Day");
        add(days, LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day");
        return days;
    }

    private static LocalDate monday(int year, Month month, int nth) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
    }

    private static void add(List<SpecialDay> days, LocalDate date, String name) {
        days.add(SpecialDay.off(date, name));
    }

    @Override
    public boolean provisional(int year) {
        return false;
    }
}
