package org.calends.workday.jurisdiction;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A country whose days off follow from no rule that we have: only the years that a notice settles are known. The others are
 * refused, since a holiday left out moves a deadline that somebody relies on.
 */
final class AnnouncedHolidays implements Holidays {

    private final String country;

    AnnouncedHolidays(String country) {
        this.country = country;
    }

    @Override
    public List<SpecialDay> in(int year) {
        throw new CannotCountException("calendar", "workday.days-off.unknown-year", country, year);
    }

    @Override
    public void requireKnown() {
        throw new CannotCountException("calendar", "workday.days-off.unknown", country);
    }

    @Override
    public boolean provisional(int year) {
        return true;
    }

    @Override
    public boolean weekend(DayOfWeek day, int year) {
        return JollydayHolidays.weekend(country, day);
    }
}
