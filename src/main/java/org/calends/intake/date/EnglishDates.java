package org.calends.intake.date;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.calends.intake.text.Numerals;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** "26 May 2021", "May 26th", "the twenty-sixth of May", "23-29 January 2023", "May 2021". */
public final class EnglishDates implements DatePattern {

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> WEEKDAYS = weekdays();
    private static final Set<String> ALSO_WORDS = Set.of("may", "march", "mar", "sat", "sun", "dec", "jan");
    private static final Set<String> TELL_A_MONTH = Set.of("by", "in", "before", "until", "from", "during", "since", "of",
            "end",
            "early", "late", "mid", "through", "after", "till");

    private static final Set<String> LIST_WORDS = Set.of(",", "and", "or", "&");
    private static final Set<String> AFTER_DAYS = Set.of("in", "at", "from", "for", "with", "via", "to", "and", "or", "before",
            "when", "as", "respectively");

    private static final Set<String> NUMBERED = Set.of("no", "nos", "number", "issue", "volume", "vol", "part", "chapter",
            "version", "page");

    private final String text;

    /** @param text as written: a month that is also a word counts only with its capital */
    public EnglishDates(String text) {
        this.text = text;
    }

    @Override
    public DateMention at(Tokens tokens, int index) {
        Token first = tokens.at(index);
        if (first.type() == Token.Type.HAN || first.type() == Token.Type.MARK) {
            return null;
        }
        if (first.type() == Token.Type.NUMBER) {
            return dayFirst(tokens, index);
        }
        int weekday = WEEKDAYS.getOrDefault(first.text(), 0);
        int date = weekday == 0 ? index : afterWeekday(tokens, index + 1);
        DateMention found = isMonth(tokens, date) ? monthFirst(tokens, date) : dayFirst(tokens, date);
        if (found == null || weekday > 0 && found.precision() != Precision.DAY) {
            return null;
        }
        return weekday == 0 ? found : Weekdays.check(found.spanning(index, first.start(), found.to(), found.end()), weekday);
    }

    private static int afterWeekday(Tokens tokens, int index) {
        int at = index;
        while (at < index + 3 && (tokens.is(at, ",") || tokens.is(at, ".") || tokens.is(at, "the") || tokens.is(at, "("))) {
            at++;
        }
        return at;
    }

    private DateMention dayFirst(Tokens tokens, int at) {
        Numerals.Found day = Numerals.ordinal(tokens, at);
        if (day.missing() && tokens.at(at).isNumber(1, 31) && tokens.at(at).length() <= 2) {
            day = new Numerals.Found(tokens.at(at).number(), at + 1);
        }
        if (day.missing() || day.value() > 31 || isPartOfNumber(tokens, at) || isNumbered(tokens, at)) {
            return null;
        }
        int list = afterDays(tokens, day.next());
        int month = list > day.next() ? list : afterRange(tokens, day.next());
        month = tokens.is(month, "day") ? month + 1 : month;
        month = tokens.is(month, "of") || isJoint(tokens, month) ? month + 1 : month;
        if (!isMonth(tokens, month)) {
            return null;
        }
        DateMention mention = withYear(tokens, at, month + 1, MONTHS.get(tokens.at(month).text()),
                list > day.next() || beginsOn(tokens, at) ? day.value() : lastDay(tokens, day.next(), day.value()));
        return list > day.next() ? firstOfDays(tokens, mention, at, day.next()) : mention;
    }

    /** Of "24 and 25 August" the 24th: the month and year after the last day belong to each. */
    private static DateMention firstOfDays(Tokens tokens, DateMention whole, int from, int to) {
        return whole == null ? null : whole.spanning(from, tokens.at(from).start(), to, tokens.at(to - 1).end());
    }

    /** "24, 25 and 26": where the list of days ends that goes on here; the place itself where none does. */
    private static int afterDays(Tokens tokens, int at) {
        int next = at;
        while (tokens.in(next, LIST_WORDS) && !isTold(tokens, next) && tokens.at(next + 1).isNumber(1, 31)
                && tokens.at(next + 1).length() <= 2) {
            next = Numerals.isOrdinalEnding(tokens.at(next + 2)) ? next + 3 : next + 2;
        }
        return next;
    }

    /** "between 3 and 14 June" is a stretch, not two days. */
    private static boolean isTold(Tokens tokens, int and) {
        return tokens.is(and, "and") && (tokens.is(and - 2, "between") || tokens.is(and - 3, "between"));
    }

    /** "23 - 29 January": the range ends on the later day. */
    private static int afterRange(Tokens tokens, int at) {
        if (!(tokens.is(at, "-") || tokens.is(at, "to") || tokens.is(at, "/") || tokens.is(at, "and") && isTold(tokens, at))) {
            return at;
        }
        Token day = tokens.at(at + 1);
        if (!day.isNumber(1, 31)) {
            return at;
        }
        return Numerals.isOrdinalEnding(tokens.at(at + 2)) ? at + 3 : at + 2;
    }

    /** "meets on 3-4 March": who is to be there comes on the first day. */
    private static boolean beginsOn(Tokens tokens, int at) {
        return tokens.is(at - 1, "on");
    }

    private static int lastDay(Tokens tokens, int at, int otherwise) {
        return afterRange(tokens, at) == at ? otherwise : tokens.at(at + 1).number();
    }

    private DateMention monthFirst(Tokens tokens, int at) {
        int month = MONTHS.get(tokens.at(at).text());
        int next = tokens.is(at + 1, ".") ? at + 2 : at + 1;
        int dayAt = tokens.is(next, "the") || isJoint(tokens, next) ? next + 1 : next;
        Numerals.Found day = Numerals.ordinal(tokens, dayAt);
        if (day.missing() && tokens.at(dayAt).isNumber(1, 31) && tokens.at(dayAt).length() <= 2) {
            day = new Numerals.Found(tokens.at(dayAt).number(), dayAt + 1);
        }
        if (!day.missing() && day.value() <= 31 && !isClock(tokens, day.next())) {
            int list = afterDays(tokens, day.next());
            if (list > day.next() && !isTold(tokens, day.next()) && closesDays(tokens, list)) {
                return firstOfDays(tokens, withYear(tokens, at, list, month, day.value()), at, day.next());
            }
            int range = afterRange(tokens, day.next());
            boolean dayOnly = range > day.next() && !isMonth(tokens, range);
            return withYear(tokens, at, dayOnly ? range : day.next(), month,
                    dayOnly && !beginsOn(tokens, at) ? lastDay(tokens, day.next(), day.value()) : day.value());
        }
        return wholeMonth(tokens, at, next, month);
    }

    /** The last day of a list stands before its year, a mark or a little word, a number of things before their name. */
    private boolean closesDays(Tokens tokens, int next) {
        Token token = tokens.at(next);
        return token.type() == Token.Type.MARK || DatePattern.isYear(token) || tokens.in(next, AFTER_DAYS);
    }

    /** The 25 of "August 24 and 25, 2022". */
    DateMention nextDay(Tokens tokens, int index, DateMention before) {
        boolean listed = before.precision() == Precision.DAY && before.to() == index - 1 && tokens.in(index - 1, LIST_WORDS)
                && tokens.at(before.to() - 1).type() != Token.Type.HAN;
        Token day = tokens.at(index);
        if (!listed || !day.isNumber(1, 31) || day.length() > 2) {
            return null;
        }
        int next = Numerals.isOrdinalEnding(tokens.at(index + 1)) ? index + 2 : index + 1;
        boolean more = afterDays(tokens, next) > next;
        boolean closes = more || closesDays(tokens, next) && !tokens.is(index - 1, ",") && !isClock(tokens, next);
        DateMention mention = closes && !isMonth(tokens, next) ? withYear(tokens, index, next, before.month(), day.number())
                : null;
        return mention == null || mention.yearIsWritten() || !before.yearIsWritten() ? mention : mention.inYear(before.year());
    }

    private DateMention wholeMonth(Tokens tokens, int at, int next, int month) {
        int yearAt = tokens.is(next, ",") || tokens.is(next, "of") || isJoint(tokens, next) ? next + 1 : next;
        if (DatePattern.isYear(tokens.at(yearAt)) && !isPartOfNumber(tokens, yearAt)) {
            return DatePattern.month(tokens, at, yearAt + 1, tokens.at(yearAt).number(), month);
        }
        boolean told = TELL_A_MONTH.contains(tokens.at(at - 1).text())
                || tokens.is(at - 1, "-") && TELL_A_MONTH.contains(tokens.at(at - 2).text());
        return told && tokens.at(at).length() > 2 ? DatePattern.month(tokens, at, at + 1, DateMention.UNWRITTEN, month) : null;
    }

    private DateMention withYear(Tokens tokens, int from, int next, int month, int day) {
        int yearAt = next;
        while (yearAt < next + 3 && (tokens.is(yearAt, ",") || tokens.is(yearAt, ".") || tokens.is(yearAt, "of")
                || tokens.is(yearAt, "in") || isJoint(tokens, yearAt))) {
            yearAt++;
        }
        if (DatePattern.isYear(tokens.at(yearAt)) && !isPartOfNumber(tokens, yearAt)) {
            return DatePattern.mention(tokens, from, yearAt + 1, tokens.at(yearAt).number(), month, day, Precision.DAY);
        }
        boolean shortYear = tokens.at(next).is('\'') && tokens.at(next + 1).length() == 2
                || isJoint(tokens, next) && tokens.at(next + 1).length() == 2;
        if (shortYear && tokens.at(next + 1).isNumber(0, 99)) {
            return DatePattern.mention(tokens, from, next + 2, 2000 + tokens.at(next + 1).number(), month, day, Precision.DAY);
        }
        return DatePattern.mention(tokens, from, next, DateMention.UNWRITTEN, month, day, Precision.DAY);
    }

    private boolean isMonth(Tokens tokens, int at) {
        Token token = tokens.at(at);
        return MONTHS.containsKey(token.text())
                && (!ALSO_WORDS.contains(token.text()) || Character.isUpperCase(text.charAt(token.start())));
    }

    private static boolean isJoint(Tokens tokens, int at) {
        return (tokens.is(at, "-") || tokens.is(at, "/")) && tokens.at(at).glued();
    }

    /** "2016/679", "1.5": a digit run inside a longer number is no day and no year. */
    private static boolean isPartOfNumber(Tokens tokens, int at) {
        return tokens.at(at).glued() && (tokens.is(at - 1, ".") || tokens.is(at - 1, "/"))
                && tokens.at(at - 1).glued() && tokens.at(at - 2).type() == Token.Type.NUMBER;
    }

    /** "No.16 March 2017": the number is that of an issue. */
    private static boolean isNumbered(Tokens tokens, int at) {
        int word = tokens.is(at - 1, ".") || tokens.is(at - 1, "#") ? at - 2 : at - 1;
        return tokens.in(word, NUMBERED);
    }

    private static boolean isClock(Tokens tokens, int at) {
        return tokens.is(at, ":") && tokens.at(at).glued() && tokens.at(at + 1).glued();
    }

    private static Map<String, Integer> months() {
        String[] names = { "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
                "september sept sep", "october oct", "november nov", "december dec" };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }

    private static Map<String, Integer> weekdays() {
        String[] names = { "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
                "saturday sat", "sunday sun" };
        Map<String, Integer> days = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                days.put(name, i + 1);
            }
        }
        return Map.copyOf(days);
    }
}
