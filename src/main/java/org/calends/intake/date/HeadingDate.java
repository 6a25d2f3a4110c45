package org.calends.intake.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.date.PublicationDate.Precision;

/**
 * A date as headlines write it: with its year, as a day or a month. Numeric days whose order is open (04/05/2021) are no date.
 *
 * @param start where it begins in its line
 * @param end where it ends, exclusive
 */
public record HeadingDate(PublicationDate date, int start, int end) {

    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
            "nov", "dec");
    private static final String MONTH = "(?<%s>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final String YEAR = "(?<%s>(?:19|20)\\d\\d)";
    private static final Pattern DATE = Pattern.compile("(?i)(?<![\\d/.-])(?:" + String.join("|",
            YEAR.formatted("y1") + "\\s?(?:[-./]|年)\\s?(?<m1>\\d{1,2})\\s?(?:[-./]|月)\\s?(?<d1>\\d{1,2})(?:\\s?日)?(?!\\d)",
            YEAR.formatted("y2") + "\\s?(?:[-./]|年)\\s?(?<m2>\\d{1,2})(?:\\s?月)?(?![\\d.-])",
            "(?<d3>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?" + MONTH.formatted("n3") + ",?\\s" + YEAR.formatted("y3"),
            MONTH.formatted("n4") + "\\s(?<d4>\\d{1,2})(?:st|nd|rd|th)?,?\\s" + YEAR.formatted("y4"),
            MONTH.formatted("n5") + ",?\\s" + YEAR.formatted("y5"),
            "(?<a6>\\d{1,2})[/.](?<b6>\\d{1,2})[/.]" + YEAR.formatted("y6")) + ")(?!\\d)");
    private static final Pattern CHINESE_NUMERALS = Pattern.compile("[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日");
    private static final String DIGITS = "〇一二三四五六七八九十";

    /** @return the last one, which ends a range; null if there is none */
    public static HeadingDate lastIn(String line) {
        HeadingDate last = null;
        Matcher found = DATE.matcher(line);
        while (found.find()) {
            PublicationDate date = date(found);
            last = date == null ? last : new HeadingDate(date, found.start(), found.end());
        }
        return last == null ? inChineseNumerals(line) : last;
    }

    public boolean isDay() {
        return date.precision() == Precision.DAY;
    }

    private static PublicationDate date(Matcher found) {
        try {
            if (found.group("y1") != null) {
                return day(found.group("y1"), number(found.group("m1")), found.group("d1"));
            }
            if (found.group("y2") != null) {
                return month(found.group("y2"), number(found.group("m2")));
            }
            if (found.group("y3") != null) {
                return day(found.group("y3"), named(found.group("n3")), found.group("d3"));
            }
            if (found.group("y4") != null) {
                return day(found.group("y4"), named(found.group("n4")), found.group("d4"));
            }
            return found.group("y5") != null ? month(found.group("y5"), named(found.group("n5"))) : unordered(found);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static PublicationDate unordered(Matcher found) {
        int first = number(found.group("a6"));
        int second = number(found.group("b6"));
        if (first <= 12 && second <= 12 && first != second) {
            return null;
        }
        return day(found.group("y6"), first > 12 ? second : first, found.group(first > 12 ? "a6" : "b6"));
    }

    private static PublicationDate day(String year, int month, String day) {
        return PublicationDate.day(LocalDate.of(number(year), month, number(day)));
    }

    private static PublicationDate month(String year, int month) {
        return PublicationDate.month(YearMonth.of(number(year), month));
    }

    private static int named(String month) {
        return MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static HeadingDate inChineseNumerals(String line) {
        Matcher found = CHINESE_NUMERALS.matcher(line.replace('○', '〇').replace('零', '〇'));
        if (!found.find()) {
            return null;
        }
        String[] parts = found.group().split("[年月日]");
        try {
            int year = parts[0].chars().reduce(0, (sum, c) -> sum * 10 + DIGITS.indexOf(c));
            LocalDate day = LocalDate.of(year, upToNinetyNine(parts[1]), upToNinetyNine(parts[2]));
            return new HeadingDate(PublicationDate.day(day), found.start(), found.end());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** 十 stands between tens and units: 十 is 10, 十四 14, 二十 20, 二十一 21. */
    private static int upToNinetyNine(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(numeral);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0));
        return tens * 10 + (ten + 1 < numeral.length() ? DIGITS.indexOf(numeral.charAt(ten + 1)) : 0);
    }
}
