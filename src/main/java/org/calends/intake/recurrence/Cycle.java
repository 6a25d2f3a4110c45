package org.calends.intake.recurrence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.calends.intake.date.PeriodEnd;

/**
 * Months that come again together, counted from January: each month, quarter, half-year or year.
 *
 * @param months 1, 3, 6 or 12
 */
public record Cycle(int months) {

    /** Where in a cycle its day lies, told by the cycle's first month. */
    public interface Day {
        /** @param counting of working days */
        LocalDate in(YearMonth first, PeriodEnd counting);
    }

    private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "half", 6, "semester", 6, "year", 12,
            "月", 1, "季", 3, "半", 6, "年", 12);
    /** Enough to meet each length of month. */
    private static final int SAMPLE = 13;
    /** No month is without it. */
    private static final int SURE_DAY = 28;

    /** @param word "quarter", "half-year", 季度 */
    static Cycle of(String word) {
        String key = word.charAt(0) > 'z' ? word.substring(0, 1) : word.startsWith("half") ? "half" : word;
        return new Cycle(MONTHS.get(key));
    }

    boolean isYear() {
        return months == 12;
    }

    /** @return the first month of the cycle after this one's */
    YearMonth lastMonth(YearMonth first) {
        return first.plusMonths(months - 1L);
    }

    /** @return the first such day that does not lie before another */
    LocalDate next(Day day, LocalDate from, PeriodEnd counting) {
        YearMonth first = firstMonth(from).minusMonths(2L * months);
        while (day.in(first, counting).isBefore(from)) {
            first = first.plusMonths(months);
        }
        return day.in(first, counting);
    }

    private YearMonth firstMonth(LocalDate date) {
        return YearMonth.of(date.getYear(), (date.getMonthValue() - 1) / months * months + 1);
    }

    /** @param part the rule's last part, such as {@code BYMONTHDAY=15} */
    String rule(LocalDate next, String part) {
        String often = isYear() ? "FREQ=YEARLY;BYMONTH=" + next.getMonthValue()
                : "FREQ=MONTHLY" + (months > 1 ? ";INTERVAL=" + months : "");
        return often + ";" + part;
    }

    /** A rule that is never later than the days themselves; null where they do not keep to one month of the cycle. */
    String ruleOf(Day day, LocalDate next, PeriodEnd counting) {
        List<LocalDate> days = new ArrayList<>(List.of(next));
        while (days.size() < SAMPLE) {
            LocalDate last = days.get(days.size() - 1);
            LocalDate following = next(day, last.plusDays(1), counting);
            if (!YearMonth.from(following).equals(YearMonth.from(last).plusMonths(months))) {
                return null;
            }
            days.add(following);
        }
        int sure = days.stream().mapToInt(LocalDate::getDayOfMonth).min().orElse(1);
        return rule(next, "BYMONTHDAY=" + Math.min(sure, SURE_DAY));
    }
}
