package org.calends.intake.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

import org.calends.intake.date.CountedPeriod;
import org.calends.intake.date.NthDay;
import org.calends.intake.recurrence.RecurringForm.Said;
import org.calends.intake.text.Numerals;
import org.calends.intake.text.Tokens;
import org.calends.workday.count.Unit;

/**
 * Finds days that come again, as notices and rules write them.
 */
public final class RecurringDates {

    private static final int LAST = -1;
    private static final int PENULTIMATE = -2;
    private static final int LONGEST_MONTH = 31;
    /** In a longer stretch without an end nobody speaks of one such day. */
    private static final int LONGEST_SENTENCE = 4_000;
    private static final String HAN_WEEKDAYS = "一二三四五六日";
    private static final List<String> WORDS = List.of("month", "quarter", "half", "each ", "every ", "每", "季", "次月", "年后", "月后",
            "终了", "结束", "届满");

    private RecurringDates() {
    }

    /** @return those of one sentence, without overlap */
    public static List<RecurringMention> in(String folded, int start, int end) {
        String sentence = folded.substring(start, Math.min(end, start + LONGEST_SENTENCE));
        if (WORDS.stream().noneMatch(sentence::contains)) {
            return List.of();
        }
        List<RecurringMention> found = new ArrayList<>();
        for (RecurringForm form : RecurringForms.ALL) {
            for (Matcher matcher = form.pattern().matcher(sentence); matcher.find();) {
                RecurringMention one = form.meaning().of(new Said(form, matcher, start));
                if (one != null && found.stream().noneMatch(other -> other.overlaps(one.start(), one.end()))) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** @param month how many months after the first of its cycle */
    static RecurringMention day(Said said, int month) {
        int day = said.has("n") ? number(said.group("n")) : nth(said.group("nth"));
        Cycle cycle = said.has("cycle") ? Cycle.of(said.group("cycle")) : new Cycle(1);
        return day == 0 || day > LONGEST_MONTH || day < LAST ? null
                : found(said, cycle, (first, counting) -> onDay(first.plusMonths(month), day), "BYMONTHDAY=" + day);
    }

    private static LocalDate onDay(YearMonth month, int day) {
        return day < 0 ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    static RecurringMention nthDay(Said said) {
        DayOfWeek weekday = said.has("weekday") ? DayOfWeek.valueOf(said.group("weekday").toUpperCase(Locale.ROOT)) : null;
        return nthDay(said, nth(said.group("nth")), weekday);
    }

    private static RecurringMention nthDay(Said said, int nth, DayOfWeek weekday) {
        if (nth == 0 || nth > NthDay.MOST || weekday != null && nth > NthDay.MOST_WEEKDAYS) {
            return null;
        }
        Cycle cycle = Cycle.of(said.group("cycle"));
        NthDay day = new NthDay(nth, weekday);
        String part = weekday == null ? "BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + nth
                : "BYDAY=" + nth + weekday.name().substring(0, 2);
        return found(said, cycle, (first, counting) -> day.in(nth > 0 ? first : cycle.lastMonth(first), counting, null), part);
    }

    static RecurringMention hanNthDay(Said said) {
        int number = said.has("n") ? number(said.group("n")) : 1;
        boolean fromEnd = said.group("order").equals("最后") || said.group("order").startsWith("倒");
        DayOfWeek weekday = said.has("weekday") ? DayOfWeek.of(HAN_WEEKDAYS.indexOf(said.group("weekday")) + 1) : null;
        return nthDay(said, fromEnd ? -number : number, weekday);
    }

    static RecurringMention firstDays(Said said) {
        return said.has("working") ? nthDay(said, number(said.group("n")), null) : day(said, 0);
    }

    /** A year that does not say to be the calendar's may be the reader's own financial year. */
    static RecurringMention afterEnd(Said said) {
        String cycle = said.has("ended") ? said.group("ended") : said.group("cycle");
        boolean sure = said.words().contains("calendar") || said.words().contains("each ") || said.words().contains("every ");
        int amount = said.has("n") ? cardinal(said.group("n")) : nth(said.group("nth"));
        return amount < 1 || cycle.equals("year") && !sure ? null : after(said, Cycle.of(cycle), amount);
    }

    /** In China the accounting year is the calendar year (会计法 article 11). */
    static RecurringMention afterHanEnd(Said said) {
        Cycle cycle = Cycle.of(said.group("cycle"));
        int amount = number(said.group("n"));
        boolean vague = !said.has("over") && (cycle.isYear() || said.has("each"));
        return amount < 1 || vague ? null : after(said, cycle, amount);
    }

    private static RecurringMention after(Said said, Cycle cycle, int amount) {
        CountedPeriod period = new CountedPeriod(amount, unit(said), "");
        return found(said, cycle, (first, counting) -> counting.end(first.atDay(1).minusDays(1), period, null), null);
    }

    private static Unit unit(Said said) {
        return said.has("working") ? Unit.WORKING_DAYS : switch (said.group("unit")) {
            case "week", "周" -> Unit.WEEKS;
            case "month", "月" -> Unit.MONTHS;
            default -> Unit.DAYS;
        };
    }

    static RecurringMention end(Said said) {
        Cycle cycle = Cycle.of(said.group("cycle"));
        return found(said, cycle, (first, counting) -> cycle.lastMonth(first).atEndOfMonth(), "BYMONTHDAY=-1");
    }

    private static RecurringMention found(Said said, Cycle cycle, Cycle.Day day, String part) {
        return new RecurringMention(said.start(), said.end(), cycle, day, part);
    }

    /** @return 0 where the word is no such number */
    private static int nth(String word) {
        if (word.equals("last") || word.equals("final")) {
            return LAST;
        }
        if (word.equals("penultimate")) {
            return PENULTIMATE;
        }
        return Math.max(0, Numerals.ordinal(tokens(word), 0).value());
    }

    private static int cardinal(String word) {
        return Math.max(0, Numerals.cardinal(tokens(word), 0).value());
    }

    private static int number(String word) {
        return Math.max(0, Numerals.han(tokens(word), 0).value());
    }

    private static Tokens tokens(String word) {
        return new Tokens(word, 0, word.length());
    }
}
