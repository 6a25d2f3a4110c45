package org.calends.intake.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.calends.intake.date.Precision;

/** How sure it is that a date is a deadline: what speaks for it and against it, added up. */
final class ConfidenceRules {

    /**
     * One of them.
     *
     * @param name as {@code --explain} prints it
     * @param weight what it adds
     */
    record Rule(String name, double weight, Predicate<Evidence> holds) {
    }

    /** Of a date that is not excluded and of which nothing more is known. */
    private static final double BASE = 0.6;
    private static final double LEAST = 0.2;
    /** Nothing that rules read is certain. */
    private static final double MOST = 0.98;

    private final List<Rule> rules;

    ConfidenceRules(YearResolver yearResolver) {
        rules = List.of(
                new Rule("A word beside the date bounds it", 0.2, one -> one.bound().isPresent()),
                new Rule("Strong words of its kind stand beside it", 0.18, Evidence::isStrong),
                new Rule("Words of its kind stand near it", 0.12, one -> one.isClear() && !one.isStrong()),
                new Rule("The words before the sentence tell its kind", 0.1,
                        one -> !one.isClear() && one.around().strength() >= Evidence.CLEAR),
                new Rule("The year is not written", -0.02, one -> !one.when().yearWritten()),
                new Rule("Something about the date is doubtful", -0.2, one -> one.when().doubt() != null),
                new Rule("It comes again", -0.1, one -> one.when().recurs()),
                new Rule("It names a month", -0.15, one -> one.when().precision() == Precision.MONTH),
                new Rule("It names a quarter, a half-year or a year", -0.3,
                        one -> !one.when().isDay() && one.when().precision() != Precision.MONTH),
                new Rule("It is about the day of publication", -0.05, one -> yearResolver.isAroundPublication(one.when())));
    }

    double of(Evidence one) {
        double sum = BASE + rules.stream().filter(rule -> rule.holds().test(one)).mapToDouble(Rule::weight).sum();
        return Math.round(Math.max(LEAST, Math.min(MOST, sum)) * 100) / 100.0;
    }

    /** Those that hold, with their weights, for {@code --explain}. */
    List<String> fired(Evidence one) {
        List<String> fired = new ArrayList<>();
        rules.stream().filter(rule -> rule.holds().test(one))
                .forEach(rule -> fired.add(String.format(Locale.ROOT, "confidence %+.2f: %s", rule.weight(), rule.name())));
        return fired;
    }
}
