package org.calends.intake.deadline;

import java.util.List;
import java.util.function.Predicate;

import org.calends.intake.date.DateMention;
import org.calends.intake.date.Precision;
import org.calends.intake.date.Ranges;
import org.calends.intake.text.Sentence;
import org.calends.obligation.value.Kind;

/** Whether enough speaks for a date to be a deadline at all: the first rule that holds decides. */
final class CountingRules {

    /**
     * One of them.
     *
     * @param name as {@code --explain} prints it
     * @param counts whether the date is a deadline where it holds
     */
    record Rule(String name, boolean counts, Predicate<Evidence> holds) {
    }

    private final YearResolver yearResolver;
    private final List<Rule> rules;

    CountingRules(YearResolver yearResolver) {
        this.yearResolver = yearResolver;
        this.rules = List.of(
                new Rule("It begins a range, and the end is due", false,
                        one -> one.isRole(Ranges.Role.START) && one.kind() != Kind.EFFECTIVE),
                new Rule("It is about the day of publication, and nothing looks ahead", false,
                        one -> yearResolver.isAroundPublication(one.when()) && !countsNow(one) && !isCalendarEntry(one)),
                new Rule("Something happens at some time after it", false, CountingRules::isOnlyAfter),
                new Rule("It comes again, and somebody must act", true, CountingRules::comesAgain),
                new Rule("It comes again, and nobody must act", false, one -> one.when().recurs()),
                new Rule("A day with its year", true, one -> one.when().isDay() && one.when().yearWritten()),
                new Rule("A day that words bound, name or look ahead to", true,
                        one -> one.when().isDay()
                                && (one.bound().isPresent() || one.isClear() || one.looksAhead() || isLabel(one.scene()))),
                new Rule("A month that words bound and look ahead to", true, CountingRules::isMonth),
                new Rule("A quarter or half-year with words for it", true, CountingRules::isStretch),
                new Rule("A year in which something must be done", true, this::isYear));
    }

    /** @return the rule that decides, or null where none speaks for the date */
    Rule deciding(Evidence one) {
        return rules.stream().filter(rule -> rule.holds().test(one)).findFirst().orElse(null);
    }

    private static boolean comesAgain(Evidence one) {
        boolean act = one.own().kind() == Kind.FILING || one.own().kind() == Kind.PAYMENT
                || one.scene().has(Cue.DUTY, Evidence.SAME_SENTENCE);
        return one.when().recurs() && !one.scene().has(Cue.PAST, Evidence.SAME_CLAUSE)
                && (one.closes() || isWithin(one.scene()) || one.isClear() && act || one.isStrong());
    }

    /** 季后20个工作日内, "within 20 days of each quarter end": the words themselves are a limit. */
    private static boolean isWithin(DateContext dateContext) {
        String words = dateContext.folded().substring(dateContext.when().start(), dateContext.when().end());
        return words.endsWith("内") || words.startsWith("within") || words.startsWith("no");
    }

    private static boolean isOnlyAfter(Evidence one) {
        return one.isBound(Cue.AFTER) && one.own().kind() != Kind.TRANSITION_END
                && !one.scene().before(Evidence.SAME_SENTENCE).contains("not ")
                && !DateDescriptions.isFollowedByDuty(one.scene());
    }

    private static boolean isMonth(Evidence one) {
        if (one.when().precision() != Precision.MONTH || isModifier(one) || isLoose(one.scene())) {
            return false;
        }
        boolean spoken = one.looksAhead() || one.isClear()
                || KindScorer.acrossDates(one.scene()).strength() >= Evidence.CLEAR;
        return one.bound().isPresent() && spoken || one.isStrong() && !isName(one.scene()) || isLabel(one.scene());
    }

    private static boolean isStretch(Evidence one) {
        boolean stretch = one.when().precision() == Precision.QUARTER
                || one.when().precision() == Precision.HALF;
        return stretch && one.isClear() && (one.looksAhead() || one.bound().isPresent() || one.when().isPointed());
    }

    private boolean isYear(Evidence one) {
        if (one.when().precision() != Precision.YEAR || yearResolver.isPast(one.when())) {
            return false;
        }
        boolean pointed = one.when().isPointed() || one.closes() || one.own().kind() == Kind.EFFECTIVE && one.isStrong();
        return one.when().isPointed() && one.closes() && one.scene().has(Cue.DUTY, Evidence.SAME_CLAUSE)
                || one.isClear() && pointed && (one.looksAhead() || one.bound().isPresent());
    }

    /** Where only the year or month of publication is known, the dates of a calendar all lie around it. */
    private boolean isCalendarEntry(Evidence one) {
        return one.scene().sentence().shape() == Sentence.Shape.ENTRY && !yearResolver.isExact()
                && !one.scene().has(Cue.PAST, Evidence.SAME_SENTENCE);
    }

    /** On the day of publication, or when only its month is known, a date needs words that look ahead. */
    private static boolean countsNow(Evidence one) {
        boolean past = one.scene().has(Cue.PAST, Evidence.TENSE);
        boolean forward = one.scene().has(Cue.AHEAD, Evidence.TENSE) || one.scene().has(Cue.DUTY, Evidence.TENSE);
        return one.closes() || forward && !past || !past && one.isStrong()
                && (one.own().kind() == Kind.EFFECTIVE || one.own().kind() == Kind.TRANSITION_END);
    }

    /** "March 2025: ..." */
    private static boolean isLabel(DateContext dateContext) {
        String after = dateContext.after(3).stripLeading();
        return after.startsWith(":") && !dateContext.before(2).endsWith("(");
    }

    /** "in early April": a plan, with no day to be late on. */
    private static boolean isLoose(DateContext dateContext) {
        DateMention.Part part = dateContext.when().part();
        return (part == DateMention.Part.START || part == DateMention.Part.EARLY || part == DateMention.Part.MIDDLE)
                && dateContext.before(3).equals("in ");
    }

    /** 2020年4月纳税申报期限: a Chinese month in front of a noun says which one. */
    private static boolean isModifier(Evidence one) {
        boolean whole = one.scene().isChinese() && one.when().part() == DateMention.Part.WHOLE;
        return whole && !one.scene().before(1).matches("[于在至到]") && one.bound().isEmpty();
    }

    /** "the January 2020 Security Updates": the month belongs to a name. */
    private static boolean isName(DateContext dateContext) {
        String before = dateContext.before(5);
        return before.endsWith("the ") || before.endsWith("'s ");
    }
}
