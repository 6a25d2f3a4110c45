package org.calends.workday.count;

import java.time.LocalDate;
import java.util.List;

/**
 * How a date was found, so that a reader can follow it with a calendar in hand.
 *
 * @param period what was counted, with everything filled in that was left open; computing it again gives this computation,
 *        unless the calendar has changed since
 * @param dueDate the answer
 * @param countedFrom the first day that counts: the day after the trigger, or before it
 * @param lastDay where the count ended, before any rolling
 * @param skipped days passed over because only working days counted, in order of date
 * @param makeUpDays Saturdays and Sundays that did count as working days, in order of date
 * @param rolledOver the days off at the end over which the date moved, in order of date
 * @param provisional true when a year is involved whose days nobody has announced yet: to be computed again then
 * @param source the law, or the period's own words
 * @param explanation all of this as a sentence
 */
public record Computation(Period period, LocalDate dueDate, LocalDate countedFrom, LocalDate lastDay, List<Day> skipped,
        List<Day> makeUpDays, List<Day> rolledOver, boolean provisional, String source, Explanation explanation) {

    Computation explained() {
        return new Computation(period, dueDate, countedFrom, lastDay, skipped, makeUpDays, rolledOver, provisional, source,
                new Explanation(EnglishSentence.of(this), ChineseSentence.of(this)));
    }

    /** Whether the month in which the period ends is too short to have the trigger's day. */
    boolean endsWithItsMonth() {
        boolean byMonths = period.unit() == Unit.MONTHS || period.unit() == Unit.YEARS;
        return byMonths && !period.clear() && lastDay.getDayOfMonth() < period.from().getDayOfMonth();
    }

    /** The same sentence in English and in Chinese. */
    public record Explanation(String en, String zh) {
    }
}
