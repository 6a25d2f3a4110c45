package org.calends.workday.count;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.calends.language.LocalizableMessage;

/**
 * The laws by which periods can be counted. A law fills in what the period itself leaves open; what the period says goes
 * first.
 */
public enum Rule {

    /**
     * The day of the trigger is not counted (201), months and years end on the corresponding day or the month's last (202), a
     * last day that is a statutory day of rest gives way to the day after the rest (203). It has no rule for periods counted
     * backwards, so these are not moved.
     */
    PRC_CIVIL_CODE("CN", Roll.FOLLOWING, Roll.NONE),

    /**
     * A last day on a holiday, Sunday or Saturday gives way to the following working day, but not in periods counted backwards
     * (3(4)); a period of two days or more holds at least two working days (3(5)).
     */
    EU_REGULATION_1182_71("EU", Roll.FOLLOWING, Roll.NONE),

    /**
     * A last day on a Saturday, Sunday or legal holiday lets the period run on (a)(1)(C), in the direction in which it is
     * counted (a)(5): backwards to the day before.
     */
    US_FRCP_6("US", Roll.FOLLOWING, Roll.PRECEDING),

    /**
     * Days are clear days when an event ends them (2.8(3)); in periods of five days or less, days off do not count (2.8(4)); an
     * act at the court office may follow on the next day on which it is open (2.8(5)).
     */
    UK_CPR_2_8("GB", Roll.FOLLOWING, Roll.NONE);

    private final String jurisdiction;
    private final Roll after;
    private final Roll before;

    Rule(String jurisdiction, Roll after, Roll before) {
        this.jurisdiction = jurisdiction;
        this.after = after;
        this.before = before;
    }

    /**
     * The law usually meant in this calendar's jurisdiction, to be offered, not assumed; {@code GB-ENG} is asked as {@code GB}.
     */
    public static Optional<Rule> usualIn(String calendar) {
        return Arrays.stream(values())
                .filter(rule -> calendar.equals(rule.jurisdiction) || calendar.startsWith(rule.jurisdiction + "-"))
                .findFirst();
    }

    /** The code of the jurisdiction whose law this is. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** How the law is cited, or that there is none; null for none. */
    static LocalizableMessage source(Rule rule) {
        return LocalizableMessage.of(rule == null ? "computation.own-words"
                : "computation.law." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Roll roll(Direction direction) {
        return direction == Direction.AFTER ? after : before;
    }

    /** Only CPR 2.8(3)(b): counted backwards, the end is the event before which something must be done. */
    boolean clear(Direction direction) {
        return this == UK_CPR_2_8 && direction == Direction.BEFORE;
    }

    /** Only CPR 2.8(4). */
    boolean countsWorkingDaysOnly(int amount, Unit unit) {
        return this == UK_CPR_2_8 && unit == Unit.DAYS && amount <= 5;
    }

    /** Only Regulation 1182/71, art. 3(5); counted backwards it is left alone, like art. 3(4). */
    int leastWorkingDays(Period period) {
        boolean twoDaysOrMore = period.unit() != Unit.DAYS || period.amount() >= 2;
        return this == EU_REGULATION_1182_71 && twoDaysOrMore && period.direction() == Direction.AFTER ? 2 : 0;
    }
}
