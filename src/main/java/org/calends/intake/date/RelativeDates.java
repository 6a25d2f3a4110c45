package org.calends.intake.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.text.Tokens;
import org.calends.language.LocalizableMessage;

/**
 * Days as people say them, counted from the day on which they are said: "tomorrow", "next Friday", "in two weeks", 下周五, 月底.
 * "Friday" is the next one to come, "next Friday" the one in the week that begins on Monday.
 */
public final class RelativeDates {

    private record Rule(Pattern said, BiFunction<Matcher, LocalDate, LocalDate> meaning) {

        static Rule of(String said, BiFunction<Matcher, LocalDate, LocalDate> meaning) {
            return new Rule(Pattern.compile(said, Pattern.CASE_INSENSITIVE), meaning);
        }
    }

    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve");
    private static final String WEEKDAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final String HAN_WEEKDAY = "([一二三四五六日天])";
    private static final Map<Character, Integer> HAN_WEEKDAYS = Map.of('一', 1, '二', 2, '三', 3, '四', 4, '五', 5, '六', 6, '日', 7,
            '天', 7);

    private static final Pattern NEXT_WEEKDAY = Pattern.compile("(?i)\\bnext " + WEEKDAY + "\\b");

    private static final List<Rule> RULES = List.of(
            Rule.of("\\bthe day after tomorrow\\b|后天|後天", (said, today) -> today.plusDays(2)),
            Rule.of("\\btomorrow\\b|明天|明日", (said, today) -> today.plusDays(1)),
            Rule.of("\\btoday\\b|今天|今日", (said, today) -> today),
            Rule.of("\\bnext week (?:on )?" + WEEKDAY + "\\b|\\bnext " + WEEKDAY + "\\b|\\b" + WEEKDAY + " next week\\b",
                    (said, today) -> inWeekOf(today.plusWeeks(1), weekday(said))),
            Rule.of("\\bthis " + WEEKDAY + "\\b", (said, today) -> today.with(TemporalAdjusters.nextOrSame(weekday(said)))),
            Rule.of("\\b" + WEEKDAY + "\\b", (said, today) -> today.with(TemporalAdjusters.next(weekday(said)))),
            Rule.of("(?:下周|下週|下星期|下礼拜)" + HAN_WEEKDAY, (said, today) -> inWeekOf(today.plusWeeks(1), hanWeekday(said))),
            Rule.of("(?:本周|本週|这周|這週|本星期)" + HAN_WEEKDAY, (said, today) -> inWeekOf(today, hanWeekday(said))),
            Rule.of("(?:周|週|星期)" + HAN_WEEKDAY, (said, today) -> today.with(TemporalAdjusters.nextOrSame(hanWeekday(said)))),
            Rule.of("\\bin (\\d{1,3}|an?|[a-z]{3,6}) (day|week|month|year)s?(?:' time)?\\b", RelativeDates::after),
            Rule.of("(?:\\bthe )?\\bend of next month\\b|下个?月底", (said, today) -> monthEnd(today.plusMonths(1))),
            Rule.of("(?:\\bthe )?\\bend of (?:the |this )?month\\b|\\bmonth[- ]end\\b|(?:本|这个)?月底",
                    (said, today) -> monthEnd(today)),
            Rule.of("(?:\\bthe )?\\bend of (?:the |this )?week\\b", (said, today) -> inWeekOf(today, DayOfWeek.FRIDAY)),
            Rule.of("(?:\\bthe )?\\bend of (?:the |this )?year\\b|\\byear[- ]end\\b|(?:今|本)?年底",
                    (said, today) -> today.with(TemporalAdjusters.lastDayOfYear())));

    private RelativeDates() {
    }

    /** @return the line with the first such day written as a date, or as it was */
    public static String written(String line, LocalDate today) {
        for (Rule rule : RULES) {
            Matcher said = rule.said().matcher(line);
            LocalDate day = said.find() ? rule.meaning().apply(said, today) : null;
            if (day != null) {
                boolean chinese = Tokens.isHan(said.group().charAt(said.group().length() - 1));
                String date = chinese ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                        : day.toString();
                return line.substring(0, said.start()) + date + line.substring(said.end());
            }
        }
        return line;
    }

    /** "next Friday", said on a Monday, is the one of next week; the coming one may be meant. */
    public static List<LocalizableMessage> doubts(String line, LocalDate today) {
        Matcher said = NEXT_WEEKDAY.matcher(line);
        if (!said.find()) {
            return List.of();
        }
        DayOfWeek weekday = weekday(said);
        LocalDate read = inWeekOf(today.plusWeeks(1), weekday);
        LocalDate coming = today.with(TemporalAdjusters.next(weekday));
        return coming.equals(read) ? List.of()
                : List.of(LocalizableMessage.of("reason.weekday-of-next-week", said.group(), read, coming));
    }

    /** @return null when the word between is no number */
    private static LocalDate after(Matcher said, LocalDate today) {
        String amount = said.group(1).toLowerCase(Locale.ROOT);
        int number = amount.startsWith("a") ? 1
                : Character.isDigit(amount.charAt(0)) ? Integer.parseInt(amount) : NUMBERS.indexOf(amount);
        return number < 0 ? null : today.plus(switch (said.group(2).toLowerCase(Locale.ROOT)) {
            case "day" -> Period.ofDays(number);
            case "week" -> Period.ofWeeks(number);
            case "month" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        });
    }

    private static LocalDate inWeekOf(LocalDate day, DayOfWeek weekday) {
        return day.with(weekday);
    }

    private static LocalDate monthEnd(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    private static DayOfWeek weekday(Matcher said) {
        for (int group = 1; group <= said.groupCount(); group++) {
            if (said.group(group) != null) {
                return DayOfWeek.valueOf(said.group(group).toUpperCase(Locale.ROOT));
            }
        }
        throw new IllegalStateException("a rule for weekdays without a weekday: " + said.pattern());
    }

    private static DayOfWeek hanWeekday(Matcher said) {
        return DayOfWeek.of(HAN_WEEKDAYS.get(said.group(1).charAt(0)));
    }
}
