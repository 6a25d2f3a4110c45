package org.calends.web.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.calends.workday.count.Day;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.jurisdiction.CannotCountException;

import com.ibm.icu.util.TimeZone;

/** Which days nobody works on, for shading. */
@Singleton
public class DaysOff {

    private final WorkingDayCalendars calendars;
    private final String usual;

    DaysOff(WorkingDayCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.usual = countryOf(clock.getZone().getId());
    }

    private static String countryOf(String zone) {
        try {
            return TimeZone.getRegion(zone);
        } catch (IllegalArgumentException nowhere) {
            return "";
        }
    }

    public Set<String> calendars() {
        return calendars.names();
    }

    /** @return the calendar asked for, or that of the organisation's country; empty when there is none */
    public String orUsual(String code) {
        String wanted = code == null ? usual : code;
        return calendars.names().contains(wanted) ? wanted : "";
    }

    /** @return each day by its date; none where the calendar does not know these years */
    public Map<LocalDate, Day> between(String code, LocalDate first, LocalDate last) {
        try {
            return code.isEmpty() ? Map.of()
                    : calendars.calendar(code).days(first, last).stream()
                            .collect(Collectors.toMap(Day::date, Function.identity()));
        } catch (CannotCountException unknown) {
            return Map.of();
        }
    }
}
