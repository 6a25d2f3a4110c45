package org.calends.intake.date;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Checks a date against the weekday written beside it. */
final class Weekdays {

    private Weekdays() {
    }

    /** @param weekday 1 for Monday to 7 for Sunday */
    static DateMention check(DateMention mention, int weekday) {
        if (!mention.yearIsWritten() || mention.nth() != null || mention.precision() != Precision.DAY) {
            return mention;
        }
        DayOfWeek real = LocalDate.of(mention.year(), mention.month(), mention.day()).getDayOfWeek();
        return real.getValue() == weekday ? mention : mention.doubting("reason.weekday-does-not-fit");
    }
}
