package org.calends.intake.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers in words: "forty-five", "twenty-sixth", 二十六, 二〇二一. A number is found together with where it ends. */
public final class Numerals {

    /** A value and the token after it; value -1 when there is no number. */
    public record Found(int value, int next) {

        public static final Found NOTHING = new Found(-1, -1);

        public boolean missing() {
            return value < 0;
        }
    }

    private static final Map<String, Integer> UNITS = numbered(0, "zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
            "nineteen");
    private static final Map<String, Integer> TENS = Map.of("twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60,
            "seventy", 70, "eighty", 80, "ninety", 90);
    private static final Map<String, Integer> ORDINALS = numbered(1, "first", "second", "third", "fourth", "fifth", "sixth",
            "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth");
    private static final int LONGEST_HAN = 7;

    private Numerals() {
    }

    /** "30", "thirty", "one hundred and eighty", "a", 三十. */
    public static Found cardinal(Tokens tokens, int at) {
        Token token = tokens.at(at);
        if (token.type() == Token.Type.NUMBER) {
            return new Found(token.number(), at + 1);
        }
        if (token.type() == Token.Type.HAN) {
            return han(tokens, at);
        }
        return token.is("an") || token.is("a") && !tokens.is(at + 1, "hundred") ? new Found(1, at + 1) : words(tokens, at);
    }

    private static Found words(Tokens tokens, int at) {
        Found small = belowHundred(tokens, at);
        boolean one = small.missing() && tokens.is(at, "a");
        int next = one ? at + 1 : small.next();
        if (small.missing() && !one || !tokens.is(next, "hundred")) {
            return small;
        }
        int hundreds = one ? 1 : small.value();
        Found rest = belowHundred(tokens, tokens.is(next + 1, "and") ? next + 2 : next + 1);
        return rest.missing() ? new Found(hundreds * 100, next + 1) : new Found(hundreds * 100 + rest.value(), rest.next());
    }

    private static Found belowHundred(Tokens tokens, int at) {
        Integer unit = UNITS.get(tokens.at(at).text());
        if (unit != null) {
            return new Found(unit, at + 1);
        }
        Integer tens = TENS.get(tokens.at(at).text());
        if (tens == null) {
            return Found.NOTHING;
        }
        int next = tokens.is(at + 1, "-") ? at + 2 : at + 1;
        Integer more = UNITS.get(tokens.at(next).text());
        return more == null || more > 9 ? new Found(tens, at + 1) : new Found(tens + more, next + 1);
    }

    /** "26th", "first", "twenty-sixth"; digits count only with their ending. */
    public static Found ordinal(Tokens tokens, int at) {
        Token token = tokens.at(at);
        if (token.type() == Token.Type.NUMBER) {
            return isOrdinalEnding(tokens.at(at + 1)) ? new Found(token.number(), at + 2) : Found.NOTHING;
        }
        Integer plain = ORDINALS.get(token.text());
        if (plain != null) {
            return new Found(plain, at + 1);
        }
        if (token.is("thirtieth")) {
            return new Found(30, at + 1);
        }
        Integer tens = TENS.get(token.text());
        int next = tokens.is(at + 1, "-") ? at + 2 : at + 1;
        Integer unit = tens == null ? null : ORDINALS.get(tokens.at(next).text());
        return unit == null || unit > 9 ? Found.NOTHING : new Found(tens + unit, next + 1);
    }

    public static boolean isOrdinalEnding(Token token) {
        return token.glued() && token.type() == Token.Type.WORD
                && (token.is("st") || token.is("nd") || token.is("rd") || token.is("th"));
    }

    /** Arabic or Han digits: 26, 二十六, 廿六, 二〇二一. */
    public static Found han(Tokens tokens, int at) {
        if (tokens.at(at).type() == Token.Type.NUMBER) {
            return new Found(tokens.at(at).number(), at + 1);
        }
        int end = at;
        boolean counted = false;
        while (end - at < LONGEST_HAN && worth(tokens.at(end)) >= 0) {
            counted |= worth(tokens.at(end)) >= 10;
            end++;
        }
        return end == at ? Found.NOTHING : new Found(counted ? counted(tokens, at, end) : spelled(tokens, at, end), end);
    }

    static boolean isHan(Token token) {
        return worth(token) >= 0;
    }

    private static int spelled(Tokens tokens, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            value = value * 10 + worth(tokens.at(at));
        }
        return value;
    }

    private static int counted(Tokens tokens, int from, int to) {
        int value = 0;
        int pending = 0;
        for (int at = from; at < to; at++) {
            int worth = worth(tokens.at(at));
            value += worth < 10 ? 0 : worth > 10 && worth < 100 ? worth : worth * Math.max(pending, 1);
            pending = worth < 10 ? worth : 0;
        }
        return value + pending;
    }

    /** @return what a Han numeral stands for, or -1; a loop over a text asks this often, so nothing is looked up */
    private static int worth(Token token) {
        if (token.type() != Token.Type.HAN) {
            return -1;
        }
        return switch (token.text().charAt(0)) {
            case '〇', '零' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            case '十' -> 10;
            case '廿' -> 20;
            case '卅' -> 30;
            case '百' -> 100;
            default -> -1;
        };
    }

    private static Map<String, Integer> numbered(int from, String... words) {
        Map<String, Integer> numbers = new HashMap<>();
        List.of(words).forEach(word -> numbers.put(word, from + numbers.size()));
        return Map.copyOf(numbers);
    }
}
