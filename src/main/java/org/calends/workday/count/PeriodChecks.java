package org.calends.workday.count;

import java.time.LocalDate;
import java.util.Map;

import org.calends.workday.jurisdiction.CannotCountException;

/** Turns a period from outside into one that can be counted, or says which part of it is wrong. */
final class PeriodChecks {

    private static final Map<Unit, Integer> MOST = Map.of(Unit.DAYS, 36_525, Unit.WORKING_DAYS, 5_000, Unit.WEEKS, 5_218,
            Unit.MONTHS, 1_200, Unit.YEARS, 100);

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    private PeriodChecks() {
    }

    static Period completed(Period asked) {
        require(asked != null, "period", "workday.period.required");
        require(asked.unit() != null, "unit", "workday.period.unit.required");
        checkAmount(asked.amount(), asked.unit());
        checkTrigger(asked.from());
        Direction direction = asked.direction() == null ? Direction.AFTER : asked.direction();
        Rule rule = asked.rule();
        Roll roll = asked.roll() != null ? asked.roll() : rule != null ? rule.roll(direction) : Roll.NONE;
        boolean clear = asked.clear() != null ? asked.clear() : rule != null && rule.clear(direction);
        String calendar = asked.calendar() == null && rule != null ? rule.jurisdiction() : asked.calendar();
        return new Period(asked.amount(), asked.unit(), asked.from(), calendar, roll, direction, clear, rule);
    }

    private static void checkAmount(int amount, Unit unit) {
        require(amount >= 1, "amount", "workday.period.amount.too-small");
        int most = MOST.get(unit);
        require(amount <= most, "amount", "workday.period.amount.too-large", most);
    }

    private static void checkTrigger(LocalDate from) {
        require(from != null, "from", "workday.period.from.required");
        require(from.getYear() >= EARLIEST_YEAR && from.getYear() <= LATEST_YEAR, "from",
                "workday.period.date.out-of-range", EARLIEST_YEAR, LATEST_YEAR);
    }

    private static void require(boolean held, String field, String code, Object... arguments) {
        if (!held) {
            throw new CannotCountException(field, code, arguments);
        }
    }
}
