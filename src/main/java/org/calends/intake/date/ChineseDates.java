package org.calends.intake.date;

import java.util.Map;
import java.util.Set;

import org.calends.intake.text.Numerals;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** 2021年5月26日, 二〇二一年五月二十六日, 5月26日, 今年5月, 2025年第三季度, 民國113年5月20日, 2017年上半年, 2025年年底. */
final class ChineseDates implements DatePattern {

    private static final Map<String, Integer> RELATIVE_YEARS = Map.of("今", DateMention.THIS, "本", DateMention.THIS, "同",
            DateMention.THIS, "当", DateMention.THIS, "明", DateMention.THIS + 1, "次", DateMention.THIS + 1, "来",
            DateMention.THIS + 1, "去", DateMention.THIS - 1);
    private static final Set<String> TELL_A_MONTH = Set.of("底", "末", "份", "前", "起", "中", "上", "下", "初", "第", "最", "首");
    private static final Map<String, Integer> SAID_MONTHS = Map.of("本", 0, "当", 0, "下", 1);
    private static final Set<String> DAYS = Set.of("日", "号");
    private static final int FIRST_YEAR_OF_THE_REPUBLIC = 1911;

    @Override
    public DateMention at(Tokens tokens, int index) {
        Token first = tokens.at(index);
        if (first.type() == Token.Type.WORD || first.type() == Token.Type.MARK) {
            return null;
        }
        boolean han = first.type() == Token.Type.HAN;
        Integer relative = han ? RELATIVE_YEARS.get(first.text()) : null;
        if (relative != null && tokens.is(index + 1, "年")) {
            return afterYear(tokens, index, index + 2, relative);
        }
        Integer ahead = han ? SAID_MONTHS.get(first.text()) : null;
        if (ahead != null && tokens.is(tokens.is(index + 1, "个") ? index + 2 : index + 1, "月")) {
            return ofSaidMonth(tokens, index, tokens.is(index + 1, "个") ? index + 3 : index + 2, ahead);
        }
        Numerals.Found number = Numerals.han(tokens, index);
        if (number.missing() || isInsideNumber(tokens, index)) {
            return null;
        }
        if (tokens.is(number.next(), "年")) {
            int year = year(tokens, index, number.value());
            return year == 0 ? null : afterYear(tokens, index, number.next() + 1, year);
        }
        return tokens.is(number.next(), "月") ? afterMonth(tokens, index, number, DateMention.UNWRITTEN)
                : quarterOfThisYear(tokens, index, number);
    }

    /** 本月底前, 下月10日前. */
    private static DateMention ofSaidMonth(Tokens tokens, int from, int next, int ahead) {
        Numerals.Found day = Numerals.han(tokens, next);
        if (!day.missing() && DAYS.contains(tokens.at(day.next()).text())) {
            return DatePattern.saidMonth(tokens, from, day.next() + 1, ahead, day.value());
        }
        boolean end = tokens.is(next, "底") || tokens.is(next, "末");
        return end ? DatePattern.saidMonth(tokens, from, next + 1, ahead, 0).partly(DateMention.Part.END) : null;
    }

    /** 一季度末前, without a year, is told as a point of this year; "前三季度" is a stretch and no date. */
    private static DateMention quarterOfThisYear(Tokens tokens, int index, Numerals.Found quarter) {
        int next = quarter.next();
        boolean ends = tokens.is(next, "季") && tokens.is(next + 1, "度")
                && (tokens.is(next + 2, "末") || tokens.is(next + 2, "底")) && quarter.value() <= 4;
        return ends && !tokens.is(index - 1, "前") ? DatePattern
                .mention(tokens, index, next + 3, DateMention.THIS, quarter.value() * 3, 0, Precision.QUARTER)
                .partly(DateMention.Part.END) : null;
    }

    private static int year(Tokens tokens, int index, int number) {
        if (number >= FIRST_YEAR && number <= LAST_YEAR) {
            return number;
        }
        boolean republic = tokens.is(index - 1, "国") && tokens.is(index - 2, "民") || number > 99 && number < 190;
        return republic ? number + FIRST_YEAR_OF_THE_REPUBLIC : 0;
    }

    private DateMention afterYear(Tokens tokens, int from, int next, int year) {
        Numerals.Found month = Numerals.han(tokens, next);
        if (!month.missing() && tokens.is(month.next(), "月")) {
            return afterMonth(tokens, from, month, year);
        }
        DateMention stretch = stretch(tokens, from, next, year);
        if (stretch != null) {
            return stretch;
        }
        return partOfYear(tokens, from, next, year);
    }

    private DateMention afterMonth(Tokens tokens, int from, Numerals.Found month, int year) {
        int next = month.next() + 1;
        Numerals.Found day = Numerals.han(tokens, next);
        if (!day.missing() && DAYS.contains(tokens.at(day.next()).text())) {
            int end = day.next() + 1;
            return withWeekday(tokens, DatePattern.mention(tokens, from, end, year, month.value(), day.value(), Precision.DAY));
        }
        if (year == DateMention.UNWRITTEN && !tellsMonth(tokens, next) || tokens.is(month.next() - 1, "个")) {
            return null;
        }
        DateMention mention = DatePattern.month(tokens, from, next, year, month.value());
        if (mention == null) {
            return null;
        }
        NthDay.Found counted = NthDay.chinese(tokens, mention.to());
        return counted == null ? partOfMonth(tokens, mention)
                : mention.counted(counted.day(), from, mention.start(), counted.next(), tokens.endOf(counted.next() - 1));
    }

    /** A month without its year counts only where a word follows that bounds it: 6月底前, 6月起. */
    private static boolean tellsMonth(Tokens tokens, int next) {
        return TELL_A_MONTH.contains(tokens.at(next).text());
    }

    private static DateMention partOfMonth(Tokens tokens, DateMention mention) {
        int next = tokens.is(mention.to(), "份") ? mention.to() + 1 : mention.to();
        boolean third = tokens.is(next + 1, "旬");
        DateMention.Part part = switch (tokens.at(next).text()) {
            case "底", "末" -> DateMention.Part.END;
            case "初" -> DateMention.Part.EARLY;
            case "上" -> third ? DateMention.Part.EARLY : DateMention.Part.WHOLE;
            case "中" -> third ? DateMention.Part.MIDDLE : DateMention.Part.WHOLE;
            case "下" -> third ? DateMention.Part.END : DateMention.Part.WHOLE;
            default -> DateMention.Part.WHOLE;
        };
        int to = part == DateMention.Part.WHOLE ? next : third ? next + 2 : next + 1;
        return mention.spanning(mention.from(), mention.start(), to, tokens.at(to - 1).end()).partly(part);
    }

    private static DateMention withWeekday(Tokens tokens, DateMention mention) {
        boolean written = mention != null && (tokens.is(mention.to(), "(") || tokens.is(mention.to(), "星"));
        int at = written && tokens.is(mention.to(), "(") ? mention.to() + 1 : written ? mention.to() : -1;
        boolean week = written && (tokens.says(at, "星", "期") || tokens.is(at, "周"));
        if (!week) {
            return mention;
        }
        int name = tokens.is(at, "周") ? at + 1 : at + 2;
        int weekday = "一二三四五六日".indexOf(tokens.at(name).text()) + 1;
        int to = tokens.is(name + 1, ")") ? name + 2 : name + 1;
        return weekday == 0 ? mention
                : Weekdays.check(mention.spanning(mention.from(), mention.start(), to, tokens.at(to - 1).end()), weekday);
    }

    private static DateMention stretch(Tokens tokens, int from, int next, int year) {
        if (tokens.says(next, "上", "半", "年") || tokens.says(next, "下", "半", "年")) {
            return DatePattern.mention(tokens, from, next + 3, year, tokens.is(next, "上") ? 6 : 12, 0, Precision.HALF);
        }
        int at = tokens.is(next, "第") ? next + 1 : next;
        Numerals.Found quarter = Numerals.han(tokens, at);
        if (quarter.missing() || quarter.value() < 1 || quarter.value() > 4 || !tokens.is(quarter.next(), "季")) {
            return null;
        }
        int end = tokens.is(quarter.next() + 1, "度") ? quarter.next() + 2 : quarter.next() + 1;
        return DatePattern.mention(tokens, from, end, year, quarter.value() * 3, 0, Precision.QUARTER);
    }

    private static DateMention partOfYear(Tokens tokens, int from, int next, int year) {
        int at = tokens.is(next, "年") ? next + 1 : next;
        DateMention.Part part = switch (tokens.at(at).text()) {
            case "底", "末" -> DateMention.Part.END;
            case "初" -> DateMention.Part.EARLY;
            case "中" -> DateMention.Part.MIDDLE;
            default -> DateMention.Part.WHOLE;
        };
        int to = part == DateMention.Part.WHOLE ? next : at + 1;
        return DatePattern.mention(tokens, from, to, year, 0, 0, Precision.YEAR).partly(part);
    }

    private static boolean isInsideNumber(Tokens tokens, int index) {
        Token before = tokens.at(index - 1);
        return tokens.at(index).glued() && (before.is('-') || before.is('.'))
                && tokens.at(index - 2).type() == Token.Type.NUMBER
                && before.glued() && tokens.at(index).type() == Token.Type.NUMBER && !tokens.is(index + 1, "年")
                && !tokens.is(index + 1, "月");
    }
}
