package org.calends.intake.date;

import java.time.Period;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.calends.workday.count.Unit;

/**
 * A period as a text counts it: "within 10 working days".
 *
 * @param amount zero or more; zero is "from the day itself"
 * @param unit what is counted
 * @param anchor the words for its start ("the effective date"), empty when the text is silent
 */
@Embeddable
public record CountedPeriod(@Column(name = "period_amount") int amount,
        @Column(name = "period_unit") @Enumerated(EnumType.STRING) Unit unit, @Column(name = "period_anchor") String anchor) {

    /** The amount in ISO 8601 notation ({@code P10D}); working days are written as days. */
    public String iso() {
        return "P" + amount + switch (unit) {
            case DAYS, WORKING_DAYS -> "D";
            case WEEKS -> "W";
            case MONTHS -> "M";
            case YEARS -> "Y";
        };
    }

    Period asCalendarPeriod() {
        return switch (unit) {
            case DAYS, WORKING_DAYS -> Period.ofDays(amount);
            case WEEKS -> Period.ofWeeks(amount);
            case MONTHS -> Period.ofMonths(amount);
            case YEARS -> Period.ofYears(amount);
        };
    }
}
