package org.calends.workday.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.calends.workday.jurisdiction.Holidays;
import org.calends.workday.jurisdiction.SpecialDay;

/**
 * One year as it is known, and as it is counted: where a day may still turn out otherwise, the earlier date is the safe one. So
 * forwards a doubtful day counts as worked and backwards as off. Without doubts the three are one.
 */
record CountedYear(YearOfDays known, YearOfDays forwards, YearOfDays backwards) {

    /**
     * From what one jurisdiction has.
     *
     * @param computed its special days by rule
     * @param doubts those of {@link Holidays#doubts}
     * @param announced its special days by notice, which are beyond doubt
     */
    static CountedYear of(int year, Holidays week, List<SpecialDay> computed, List<SpecialDay> doubts,
            List<SpecialDay> announced, boolean provisional) {
        Function<List<SpecialDay>, YearOfDays> counted = doubtful -> {
            List<SpecialDay> specials = new ArrayList<>(computed);
            specials.addAll(doubtful);
            specials.addAll(announced);
            return YearOfDays.of(year, week, specials, provisional);
        };
        YearOfDays known = counted.apply(List.of());
        if (doubts.isEmpty()) {
            return new CountedYear(known, known, known);
        }
        List<SpecialDay> perhapsOff = doubts.stream().filter(day -> !day.working())
                .filter(day -> day.date().getYear() == year && known.isWorking(day.date().getDayOfYear())).toList();
        return new CountedYear(known, counted.apply(doubts.stream().filter(SpecialDay::working).toList()),
                counted.apply(perhapsOff));
    }

    /** Working only where all of them work. */
    static CountedYear all(int year, List<CountedYear> calendars) {
        return new CountedYear(all(year, calendars, CountedYear::known), all(year, calendars, CountedYear::forwards),
                all(year, calendars, CountedYear::backwards));
    }

    private static YearOfDays all(int year, List<CountedYear> calendars, Function<CountedYear, YearOfDays> view) {
        return YearOfDays.all(year, calendars.stream().map(view).toList());
    }

    YearOfDays in(Direction direction) {
        return direction == Direction.AFTER ? forwards : backwards;
    }
}
