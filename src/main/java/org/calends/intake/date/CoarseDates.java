package org.calends.intake.date;

import java.util.Map;
import java.util.Set;

import org.calends.intake.text.Numerals;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** Quarters, halves and years: "Q3 2025", "the second half of 2026", "2H25", "end of 2025", "by 2027", "year-end". */
final class CoarseDates implements DatePattern {

    private static final Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "last", -1,
            "final", -1);
    private static final Set<String> TELL_A_YEAR = Set.of("by", "in", "until", "from", "before", "during", "end", "early",
            "late",
            "mid", "for", "till", "after", "of", "beginning", "start", "through", "summer", "autumn", "spring", "winter",
            "since",
            "year");
    private static final Set<String> NUMBERED = Set.of("no", "regulation", "directive", "eu", "act", "fy");

    @Override
    public DateMention at(Tokens tokens, int index) {
        if (tokens.at(index).type() == Token.Type.HAN) {
            return null;
        }
        DateMention mention = written(tokens, index);
        return mention == null || isFiscal(tokens, index) ? null : mention;
    }

    private static DateMention written(Tokens tokens, int index) {
        DateMention lettered = lettered(tokens, index);
        DateMention named = lettered == null ? named(tokens, index) : lettered;
        return named == null ? year(tokens, index) : named;
    }

    private static DateMention lettered(Tokens tokens, int at) {
        if (tokens.at(at).type() == Token.Type.WORD && isLetter(tokens.at(at)) && tokens.at(at + 1).glued()) {
            int yearAt = tokens.is(at + 2, "of") || tokens.is(at + 2, "/") || tokens.is(at + 2, "-") || tokens.is(at + 2, ",")
                    ? at + 3
                    : at + 2;
            return stretch(tokens, at, yearAt, tokens.is(at, "q"), tokens.at(at + 1).number());
        }
        if (tokens.at(at).isNumber(1, 4) && isLetter(tokens.at(at + 1)) && tokens.at(at + 1).glued()) {
            return stretch(tokens, at, at + 2, tokens.is(at + 1, "q"), tokens.at(at).number());
        }
        int letter = tokens.is(at + 1, "-") || tokens.is(at + 1, "/") ? at + 2 : at + 1;
        boolean yearFirst = DatePattern.isYear(tokens.at(at)) && isLetter(tokens.at(letter)) && tokens.at(letter + 1).glued();
        return yearFirst ? stretch(tokens, at, letter + 2, tokens.at(at).number(), tokens.is(letter, "q"),
                tokens.at(letter + 1).number()) : null;
    }

    private static boolean isLetter(Token token) {
        return token.is("q") || token.is("h");
    }

    private static DateMention named(Tokens tokens, int at) {
        Numerals.Found digit = Numerals.ordinal(tokens, at);
        if (digit.missing() && tokens.at(at).type() == Token.Type.NUMBER) {
            return null;
        }
        int number = ORDINALS.getOrDefault(tokens.at(at).text(), digit.missing() ? 0 : digit.value());
        int noun = digit.missing() ? at + 1 : digit.next();
        boolean quarter = tokens.is(noun, "quarter");
        if (number == 0 || number > 4 || !quarter && !tokens.is(noun, "half")) {
            return null;
        }
        int yearAt = tokens.is(noun + 1, "of") || tokens.is(noun + 1, "in") ? noun + 2 : noun + 1;
        return stretch(tokens, at, yearAt, quarter, number > 0 ? number : quarter ? 4 : 2);
    }

    private static DateMention stretch(Tokens tokens, int from, int yearAt, boolean quarter, int number) {
        Token year = tokens.at(yearAt);
        if (tokens.is(yearAt, "'") && tokens.at(yearAt + 1).length() == 2 && tokens.at(yearAt + 1).number() >= 0) {
            return stretch(tokens, from, yearAt + 2, 2000 + tokens.at(yearAt + 1).number(), quarter, number);
        }
        if (DatePattern.isYear(year)) {
            return stretch(tokens, from, yearAt + 1, year.number(), quarter, number);
        }
        boolean shortYear = year.glued() && year.length() == 2 && year.number() >= 0;
        if (shortYear) {
            return stretch(tokens, from, yearAt + 1, 2000 + year.number(), quarter, number);
        }
        boolean thisYear = tokens.is(yearAt, "this") && tokens.is(yearAt + 1, "year")
                || tokens.is(yearAt, "the") && tokens.is(yearAt + 1, "year");
        boolean nextYear = tokens.is(yearAt, "next") && tokens.is(yearAt + 1, "year");
        return thisYear || nextYear
                ? stretch(tokens, from, yearAt + 2, DateMention.THIS + (nextYear ? 1 : 0), quarter, number)
                : null;
    }

    private static DateMention stretch(Tokens tokens, int from, int to, int year, boolean quarter, int number) {
        if (number < 1 || number > (quarter ? 4 : 2)) {
            return null;
        }
        return DatePattern.mention(tokens, from, to, year, number * (quarter ? 3 : 6), 0,
                quarter ? Precision.QUARTER : Precision.HALF);
    }

    private static DateMention year(Tokens tokens, int at) {
        if (DatePattern.isYear(tokens.at(at)) && toldAsYear(tokens, at)) {
            return DatePattern.mention(tokens, at, at + 1, tokens.at(at).number(), 0, 0, Precision.YEAR);
        }
        boolean ending = tokens.says(at, "year", "-", "end") || tokens.says(at, "year", "end");
        if (ending && TELL_A_YEAR.contains(tokens.at(at - 1).text())) {
            int next = tokens.is(at + 1, "-") ? at + 3 : at + 2;
            boolean written = DatePattern.isYear(tokens.at(next));
            return DatePattern.mention(tokens, at, written ? next + 1 : next,
                    written ? tokens.at(next).number() : DateMention.THIS, 0, 0, Precision.YEAR).partly(DateMention.Part.END);
        }
        boolean month = tokens.is(at + 1, "month") && endStandsBefore(tokens, at);
        if (month && (tokens.is(at, "the") || tokens.is(at, "this") || tokens.is(at, "next"))) {
            return DatePattern.saidMonth(tokens, at, at + 2, tokens.is(at, "next") ? 1 : 0, 0).partly(DateMention.Part.END);
        }
        boolean thisOne = tokens.is(at, "the") || tokens.is(at, "this");
        if (tokens.is(at + 1, "year") && (thisOne || tokens.is(at, "next")) && endStandsBefore(tokens, at)) {
            return DatePattern.mention(tokens, at, at + 2, DateMention.THIS + (thisOne ? 0 : 1), 0, 0, Precision.YEAR)
                    .partly(DateMention.Part.END);
        }
        return null;
    }

    private static boolean endStandsBefore(Tokens tokens, int at) {
        return tokens.is(at - 1, "of") && tokens.is(at - 2, "end");
    }

    private static boolean toldAsYear(Tokens tokens, int at) {
        Token before = tokens.at(at - 1);
        boolean joined = before.is('-') && TELL_A_YEAR.contains(tokens.at(at - 2).text());
        Token after = tokens.at(at + 1);
        boolean longer = after.glued() && (after.is('/') || after.is('-') || after.is('.') && tokens.at(at + 2).glued());
        return (TELL_A_YEAR.contains(before.text()) || joined) && !longer && !NUMBERED.contains(tokens.at(at - 2).text());
    }

    private static boolean isFiscal(Tokens tokens, int at) {
        for (int i = at; i < at + 5; i++) {
            if (tokens.is(i, "fy") || tokens.is(i, "fiscal") || tokens.is(i, "financial")) {
                return true;
            }
        }
        return tokens.is(at - 1, "fy") || tokens.is(at - 1, "fiscal");
    }
}
