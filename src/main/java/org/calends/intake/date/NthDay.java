package org.calends.intake.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.calends.intake.text.Numerals;
import org.calends.intake.text.Tokens;
import org.calends.workday.count.Unit;

/**
 * A day that a text counts within a month: "the fifth business day of", "the last Friday of", 第3个工作日.
 *
 * @param nth from 1; -1 for the last, -2 for the one before it
 * @param weekday which weekday is counted, null for working days
 */
public record NthDay(int nth, DayOfWeek weekday) {

    /** No month has more working days. */
    public static final int MOST = 23;
    public static final int MOST_WEEKDAYS = 5;
    private static final int LAST = -1;
    private static final int PENULTIMATE = -2;
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of("monday", DayOfWeek.MONDAY, "tuesday", DayOfWeek.TUESDAY,
            "wednesday", DayOfWeek.WEDNESDAY, "thursday", DayOfWeek.THURSDAY, "friday", DayOfWeek.FRIDAY, "saturday",
            DayOfWeek.SATURDAY, "sunday", DayOfWeek.SUNDAY);
    private static final String HAN_WEEKDAYS = "一二三四五六日";

    /** Which one is meant, and the token after it. */
    record Found(NthDay day, int next) {
    }

    /** @return "fifth business day", "last Friday", "first week" (told by its Friday) that begins with this token, or null */
    static Found english(Tokens tokens, int at) {
        Numerals.Found ordinal = Numerals.ordinal(tokens, at);
        boolean penultimate = tokens.is(at, "penultimate");
        boolean last = tokens.is(at, "last") || tokens.is(at, "final") || penultimate;
        int noun = last ? at + 1 : ordinal.next();
        if (!last && (ordinal.missing() || ordinal.value() > MOST)) {
            return null;
        }
        int nth = penultimate ? PENULTIMATE : last ? LAST : ordinal.value();
        if (tokens.is(noun, "week")) {
            return nth > MOST_WEEKDAYS ? null : new Found(new NthDay(nth, DayOfWeek.FRIDAY), noun + 1);
        }
        boolean working = (tokens.is(noun, "business") || tokens.is(noun, "working") || tokens.is(noun, "banking")
                || tokens.is(noun, "trading")) && tokens.is(noun + 1, "day");
        if (working) {
            return new Found(new NthDay(nth, null), noun + 2);
        }
        DayOfWeek weekday = WEEKDAYS.get(tokens.at(noun).text());
        return weekday == null || nth > MOST_WEEKDAYS ? null : new Found(new NthDay(nth, weekday), noun + 1);
    }

    /** @return 第5个工作日, 最后一个星期五 that begins with this token, or null */
    static Found chinese(Tokens tokens, int from) {
        int at = tokens.is(from, "的") || tokens.is(from, "内") ? from + 1 : from;
        boolean fromEnd = tokens.says(at, "倒", "数", "第");
        boolean last = tokens.says(at, "最", "后");
        boolean nth = tokens.is(at, "第") || tokens.is(at, "首");
        if (!last && !nth && !fromEnd) {
            return null;
        }
        int digit = fromEnd ? at + 3 : last ? at + 2 : at + 1;
        boolean first = tokens.is(at, "首");
        Numerals.Found number = first ? new Numerals.Found(1, digit) : Numerals.han(tokens, digit);
        if (number.missing() || number.value() < 1 || number.value() > MOST) {
            return null;
        }
        int noun = tokens.is(number.next(), "个") ? number.next() + 1 : number.next();
        return chinese(tokens, noun, last ? LAST : fromEnd ? -number.value() : number.value());
    }

    private static Found chinese(Tokens tokens, int noun, int nth) {
        if (tokens.says(noun, "工", "作", "日") || tokens.says(noun, "交", "易", "日")) {
            return new Found(new NthDay(nth, null), noun + 3);
        }
        int name = tokens.says(noun, "星", "期") ? noun + 2 : tokens.is(noun, "周") ? noun + 1 : -1;
        int weekday = name < 0 ? -1 : HAN_WEEKDAYS.indexOf(tokens.at(name).text());
        return weekday < 0 || nth > MOST_WEEKDAYS ? null : new Found(new NthDay(nth, DayOfWeek.of(weekday + 1)), name + 1);
    }

    /** @param jurisdiction whose working days are counted, null where only weekends are known */
    public LocalDate in(YearMonth month, PeriodEnd counting, String jurisdiction) {
        if (weekday != null) {
            return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
        }
        LocalDate before = month.atDay(1).minusDays(1);
        List<LocalDate> days = new ArrayList<>();
        for (int count = 1; count <= (nth < 0 ? MOST : nth); count++) {
            LocalDate day = counting.end(before, new CountedPeriod(count, Unit.WORKING_DAYS, ""), jurisdiction);
            if (day.isAfter(month.atEndOfMonth())) {
                break;
            }
            days.add(day);
        }
        int from = nth < 0 ? days.size() + nth : days.size() - 1;
        return days.isEmpty() ? month.atEndOfMonth() : days.get(Math.max(0, from));
    }
}
