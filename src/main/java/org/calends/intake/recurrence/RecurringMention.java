package org.calends.intake.recurrence;

import java.time.LocalDate;

import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.ResolvedDate;

/**
 * A day that a text says comes again: "by the 15th of each month", 每季度终了后15日内.
 *
 * @param start its first character in the text
 * @param end exclusive
 * @param cycle how often it comes
 * @param day where in the cycle
 * @param rule the last part of its rule (RFC 5545, 3.3.10), such as {@code BYMONTHDAY=15}; null where it is to be worked out
 */
public record RecurringMention(int start, int end, Cycle cycle, Cycle.Day day, String rule) {

    public boolean overlaps(int from, int to) {
        return from < end && to > start;
    }

    /**
     * The next such day.
     *
     * @param from the first day that it may be
     * @param counting of working days
     */
    public ResolvedDate next(LocalDate from, PeriodEnd counting) {
        LocalDate next = cycle.next(day, from, counting);
        return ResolvedDate.recurring(start, end, next,
                rule == null ? cycle.ruleOf(day, next, counting) : cycle.rule(next, rule));
    }
}
