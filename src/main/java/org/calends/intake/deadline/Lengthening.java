package org.calends.intake.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.calends.intake.date.CountedPeriod;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.Ranges;
import org.calends.intake.date.ResolvedDate;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Numerals;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;
import org.calends.workday.count.Unit;

/**
 * A date that is moved by a length of time: "the deadline of 1 December is extended by 14 days", 延长15日. The new date is
 * counted from the old one, and both are told.
 */
public final class Lengthening {

    private static final Set<String> BEFORE_LENGTH = Set.of("by", "for", "further", "additional", "another", "of");
    private static final Set<String> LITTLE = Set.of("a", "an", "further", "additional", "another", "period", "of", "up", "to",
            "calendar", "more", "full");
    private static final Set<String> WORKING = Set.of("business", "working");
    private static final Map<String, Unit> UNITS = Map.of("day", Unit.DAYS, "days", Unit.DAYS, "week", Unit.WEEKS, "weeks",
            Unit.WEEKS, "month", Unit.MONTHS, "months", Unit.MONTHS, "year", Unit.YEARS, "years", Unit.YEARS);
    private static final List<String> HAN_VERBS = List.of("延长", "推迟", "延期", "顺延", "展期", "延后", "延迟");
    /** Words that make a date the one that is moved, and not the day on which somebody moved another. */
    private static final Pattern MOVED_DATE = Pattern
            .compile("\\b(?:deadlines?|due|date of|ending|ends|end|closing|closes|expir\\w*|"
                    + "period|planned for|scheduled for|set for|until|by|from)\\b|\\brun\\b|截止|到期|期限|原定|届满|施行|生效");
    /** Characters of 征求意见期限 and the like. */
    private static final int LONGEST_OBJECT = 12;
    /** Characters before a date that can say what it is the date of. */
    private static final int NEAR = 60;
    /** Words between a number and its unit, as in "14 additional calendar days". */
    private static final int MOST_LITTLE = 3;

    private static final Pattern NEW_DATE = Pattern.compile("(?:\\bto|\\buntil|\\btill|\\bthrough|\\bnow|至|到|为)\\s*(?:the )?$");
    /** "which was to run until", 原截止日期为. */
    private static final Pattern FORMER = Pattern.compile(
            "\\b(?:was|were|had been) (?:due |set |scheduled |meant )?to\\b[^.;,]{0,30}$|原[^，。；,;]{0,12}$");
    /** A date that stands after the length is the old one only so: "by 14 days the deadline of". */
    private static final Pattern OLD_DATE = Pattern
            .compile("\\b(?:of|from|ending|due)\\s*(?:on )?$|原[^，。；,;]{0,12}(?:为|是|:|于)?$");

    /** How long, and where the text says so. */
    private record Length(CountedPeriod period, int at) {
    }

    private Lengthening() {
    }

    /** The date as moved; as it was where its sentence moves it by no length. */
    public static ResolvedDate applied(ResolvedDate resolvedDate, SentenceAnalysis sentenceAnalysis, Sentence sentence,
            FoldedText foldedText, PeriodEnd counting, String jurisdiction) {
        if (resolvedDate.last() == null || !resolvedDate.isDay() || resolvedDate.role() != Ranges.Role.SINGLE
                || sentenceAnalysis.signs().stream().noneMatch(hit -> hit.meaning().sign() == Cue.MOVED)) {
            return resolvedDate;
        }
        Length length = length(sentenceAnalysis.tokens());
        String before = foldedText.folded().substring(Math.max(sentence.start(), resolvedDate.start() - NEAR),
                resolvedDate.start());
        String after = foldedText.folded().substring(resolvedDate.end(), Math.min(sentence.end(), resolvedDate.end() + 2));
        if (length == null || isGoal(before) || length.at() < resolvedDate.start() && !OLD_DATE.matcher(before).find()
                || !MOVED_DATE.matcher(before).find() && !after.startsWith("截") && !after.startsWith("前")) {
            return resolvedDate;
        }
        LocalDate moved = counting.end(resolvedDate.last(), length.period(), jurisdiction);
        return resolvedDate.movedTo(moved, length.period());
    }

    /** "by one more month, to 31 July": the date is the new one. */
    private static boolean isGoal(String before) {
        return NEW_DATE.matcher(before).find() && !FORMER.matcher(before).find();
    }

    private static Length length(Tokens tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            CountedPeriod length = tokens.at(at).type() == Token.Type.HAN ? han(tokens, at) : english(tokens, at);
            if (length != null) {
                return new Length(length, tokens.at(at).start());
            }
        }
        return null;
    }

    private static CountedPeriod english(Tokens tokens, int at) {
        if (!tokens.in(at, BEFORE_LENGTH)) {
            return null;
        }
        int number = at + 1;
        while (number < at + MOST_LITTLE && tokens.in(number, LITTLE) && Numerals.cardinal(tokens, number + 1).value() > 0) {
            number++;
        }
        Numerals.Found amount = Numerals.cardinal(tokens, number);
        if (amount.missing() || amount.value() < 1) {
            return null;
        }
        int unit = tokens.is(amount.next(), "(") && tokens.is(amount.next() + 2, ")") ? amount.next() + 3 : amount.next();
        boolean working = false;
        for (int most = unit + MOST_LITTLE; unit < most && (tokens.in(unit, LITTLE) || tokens.in(unit, WORKING)
                || tokens.is(unit, "-")); unit++) {
            working |= tokens.in(unit, WORKING);
        }
        Unit found = UNITS.get(tokens.at(unit).text());
        return found == null ? null : new CountedPeriod(amount.value(), working ? Unit.WORKING_DAYS : found, "");
    }

    /** 延长征求意见期限15日: what is extended may stand between the verb and the length. */
    private static int afterObject(Tokens tokens, int from) {
        int at = from;
        while (at < from + LONGEST_OBJECT && tokens.at(at).type() == Token.Type.HAN && Numerals.han(tokens, at).missing()) {
            at++;
        }
        return at;
    }

    private static CountedPeriod han(Tokens tokens, int at) {
        if (HAN_VERBS.stream().noneMatch(verb -> tokens.says(at, verb.substring(0, 1), verb.substring(1)))) {
            return null;
        }
        Numerals.Found amount = Numerals.han(tokens, afterObject(tokens, at + 2));
        if (amount.missing() || amount.value() < 1) {
            return null;
        }
        int unit = tokens.is(amount.next(), "个") ? amount.next() + 1 : amount.next();
        if (tokens.says(unit, "工", "作", "日")) {
            return new CountedPeriod(amount.value(), Unit.WORKING_DAYS, "");
        }
        return switch (tokens.at(unit).text()) {
            case "日", "天" -> new CountedPeriod(amount.value(), Unit.DAYS, "");
            case "周" -> new CountedPeriod(amount.value(), Unit.WEEKS, "");
            case "月" -> unit > amount.next() ? new CountedPeriod(amount.value(), Unit.MONTHS, "") : null;
            case "年" -> new CountedPeriod(amount.value(), Unit.YEARS, "");
            default -> null;
        };
    }
}
