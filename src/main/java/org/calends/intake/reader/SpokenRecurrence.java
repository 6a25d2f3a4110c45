package org.calends.intake.reader;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.text.Tokens;

/**
 * What comes again, as people say it in one line: "every 30 April", "every month on the 15th", "every Friday", 每年4月30日,
 * 每月15日, 每周五.
 *
 * @param rule when it comes again (RFC 5545, 3.3.10), or null where the line says nothing of it
 * @param line the same line with the next such day in its place
 */
record SpokenRecurrence(String rule, String line) {

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern YEARLY = Pattern
            .compile("(?i)\\b(?:every(?: year on| year by)?|annually on|yearly on) (?:the )?(?:" + DAY
                    + " (?:of )?" + MONTH + "|" + MONTH + " " + DAY + ")\\b|每年(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTHLY = Pattern.compile("(?i)\\b(?:every month|monthly) (?:on|by) the " + DAY
            + "\\b|\\b(?:on|by) the " + DAY + " of (?:every|each) month\\b|每月(\\d{1,2})[日号]");
    private static final Pattern WEEKLY = Pattern
            .compile("(?i)\\bevery (monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b|每(?:周|星期)([一二三四五六日])");
    private static final int LONGEST_MONTH = 31;
    private static final String HAN_WEEKDAYS = "一二三四五六日";

    /** @param today from which on the next such day is looked for */
    static SpokenRecurrence of(String line, LocalDate today) {
        Matcher yearly = YEARLY.matcher(line);
        if (yearly.find()) {
            return yearly(line, yearly, today);
        }
        Matcher monthly = MONTHLY.matcher(line);
        if (monthly.find()) {
            return monthly(line, monthly, today);
        }
        Matcher weekly = WEEKLY.matcher(line);
        return weekly.find() ? weekly(line, weekly, today) : new SpokenRecurrence(null, line);
    }

    private static SpokenRecurrence yearly(String line, Matcher said, LocalDate today) {
        boolean dayFirst = said.group(1) != null;
        boolean chinese = said.group(5) != null;
        int month = chinese ? Integer.parseInt(said.group(5)) : month(said.group(dayFirst ? 2 : 3));
        int day = Integer.parseInt(said.group(chinese ? 6 : dayFirst ? 1 : 4));
        if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
            return new SpokenRecurrence(null, line);
        }
        LocalDate next = LocalDate.of(today.getYear(), month, 1);
        next = next.withDayOfMonth(Math.min(day, next.lengthOfMonth()));
        next = next.isBefore(today) ? next.plusYears(1) : next;
        return written("FREQ=YEARLY;BYMONTH=" + month + ";BYMONTHDAY=" + day, line, said, next);
    }

    private static SpokenRecurrence monthly(String line, Matcher said, LocalDate today) {
        int day = Integer.parseInt(first(said));
        if (day < 1 || day > LONGEST_MONTH) {
            return new SpokenRecurrence(null, line);
        }
        LocalDate month = today.withDayOfMonth(1);
        while (month.lengthOfMonth() < day || month.withDayOfMonth(day).isBefore(today)) {
            month = month.plusMonths(1);
        }
        return written("FREQ=MONTHLY;BYMONTHDAY=" + day, line, said, month.withDayOfMonth(day));
    }

    private static SpokenRecurrence weekly(String line, Matcher said, LocalDate today) {
        DayOfWeek weekday = said.group(1) != null ? DayOfWeek.valueOf(said.group(1).toUpperCase(Locale.ROOT))
                : DayOfWeek.of(HAN_WEEKDAYS.indexOf(said.group(2)) + 1);
        return written("FREQ=WEEKLY;BYDAY=" + weekday.name().substring(0, 2), line, said,
                today.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private static SpokenRecurrence written(String rule, String line, Matcher said, LocalDate next) {
        boolean chinese = Tokens.isHan(said.group().charAt(0));
        String day = chinese ? next.getYear() + "年" + next.getMonthValue() + "月" + next.getDayOfMonth() + "日" : "on " + next;
        return new SpokenRecurrence(rule, line.substring(0, said.start()) + day + line.substring(said.end()));
    }

    private static String first(Matcher said) {
        for (int group = 1; group < said.groupCount(); group++) {
            if (said.group(group) != null) {
                return said.group(group);
            }
        }
        return said.group(said.groupCount());
    }

    private static int month(String short3) {
        List<String> names = Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT).substring(0, 3))
                .toList();
        return names.indexOf(short3.toLowerCase(Locale.ROOT)) + 1;
    }
}
