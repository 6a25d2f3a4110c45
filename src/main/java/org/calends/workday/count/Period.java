package org.calends.workday.count;

import java.time.LocalDate;

/**
 * A stretch of time between a trigger and the date that is sought, as a rule or a notice words it. The trigger's own day is
 * never counted.
 *
 * <p>
 * Any value may be absent or wrong here, since periods come from outside: {@link WorkingDayCalendars#compute} fills in what
 * is missing and says what is wrong.
 *
 * @param amount how many units, at least 1; the direction says which way
 * @param unit what is counted
 * @param from the trigger's date
 * @param calendar code of the working-day calendar; needed for working days, rolling and rules
 * @param roll what happens when the last day is not a working day; absent: what the rule says, without a rule {@code NONE}
 * @param direction absent: {@code AFTER}
 * @param clear whether the day sought is an event of its own which does not count either ("at least 3 clear days before");
 *        absent: what the rule says, without a rule false
 * @param rule the law by which to count; absent: none, the words of the period alone
 */
public record Period(int amount, Unit unit, LocalDate from, String calendar, Roll roll, Direction direction, Boolean clear,
        Rule rule) {

    /** A period after its trigger, with the words of the period as its only rule. */
    public Period(int amount, Unit unit, LocalDate from, String calendar, Roll roll) {
        this(amount, unit, from, calendar, roll, null, null, null);
    }

    /** The same period on the other side of its trigger. */
    public Period inDirection(Direction other) {
        return new Period(amount, unit, from, calendar, roll, other, clear, rule);
    }

    /** The same period counted by this law. */
    public Period under(Rule law) {
        return new Period(amount, unit, from, calendar, roll, direction, clear, law);
    }

    /** The same period from another trigger. */
    public Period startingAt(LocalDate trigger) {
        return new Period(amount, unit, trigger, calendar, roll, direction, clear, rule);
    }
}
