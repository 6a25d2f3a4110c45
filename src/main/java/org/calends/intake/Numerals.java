package org.calends.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers in words: "forty-five", "twenty-sixth", 二十六, 二〇二一. A number is found together with where it ends. */
final class Numerals {

    /** A value and the token after it; value -1 when there is no number. */
    record Found(int value, int next) {

        static final Found NOTHING = new Found(-1, -1);

        boolean missing() {
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
    private static final String HAN_DIGITS = "〇一二三四五六七八九";
    private static final int LONGEST_HAN = 7;

    private Numerals() {
    }

    /** "30", "thirty", "one hundred and eighty", "a", 三十. */
    static Found cardinal(Tokens tokens, int at) {
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
    static Found ordinal(Tokens tokens, int at) {
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

    static boolean isOrdinalEnding(Token token) {
        return token.glued() && (token.is("st") || token.is("nd") || token.is("rd") || token.is("th"));
    }

    /** Arabic or Han digits: 26, 二十六, 廿六, 二〇二一. */
    static Found han(Tokens tokens, int at) {
        if (tokens.at(at).type() == Token.Type.NUMBER) {
            return new Found(tokens.at(at).number(), at + 1);
        }
        int end = at;
        StringBuilder run = new StringBuilder();
        while (run.length() < LONGEST_HAN && isHanNumeral(tokens.at(end))) {
            run.append(tokens.at(end++).text());
        }
        int value = run.isEmpty() ? -1 : hanValue(run.toString().replace('零', '〇').replace('两', '二'));
        return value < 0 ? Found.NOTHING : new Found(value, end);
    }

    private static boolean isHanNumeral(Token token) {
        return token.type() == Token.Type.HAN && "〇零一二两三四五六七八九十百廿卅".contains(token.text());
    }

    private static int hanValue(String run) {
        return run.chars().anyMatch(c -> "十百廿卅".indexOf(c) >= 0) ? counted(run) : spelled(run);
    }

    private static int spelled(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + HAN_DIGITS.indexOf(digits.charAt(i));
        }
        return value;
    }

    private static int counted(String run) {
        int value = 0;
        int pending = 0;
        for (char c : run.toCharArray()) {
            switch (c) {
                case '百' -> value += 100 * Math.max(pending, 1);
                case '十' -> value += 10 * Math.max(pending, 1);
                case '廿' -> value += 20;
                case '卅' -> value += 30;
                default -> {
                    pending = HAN_DIGITS.indexOf(c);
                    continue;
                }
            }
            pending = 0;
        }
        return value + pending;
    }

    private static Map<String, Integer> numbered(int from, String... words) {
        Map<String, Integer> numbers = new HashMap<>();
        List.of(words).forEach(word -> numbers.put(word, from + numbers.size()));
        return Map.copyOf(numbers);
    }
}
