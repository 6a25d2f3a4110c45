package org.calends.obligation.workdays;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.QueryValues;
import org.calends.input.UnknownResourceException;
import org.calends.obligation.model.DueDateComputation;
import org.calends.workday.count.Computation;
import org.calends.workday.count.Day;
import org.calends.workday.count.Period;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.count.WorkingDays;
import org.calends.workday.jurisdiction.CannotCountException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Working days to look up, and periods to try. Stores nothing. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Counting days")
class WorkdaysResource {

    private static final long LONGEST_YEARS = 10;

    private final WorkingDayCalendars calendars;
    private final DueDateComputation counting;

    WorkdaysResource(WorkingDayCalendars calendars, DueDateComputation counting) {
        this.calendars = calendars;
        this.counting = counting;
    }

    record CalendarNames(Set<String> items) {
    }

    record DaysView(String calendar, List<Day> items, int total) {
    }

    @GET
    @Path("/workdays")
    @Operation(operationId = "listWorkdayCalendars", summary = "All calendars", description = "Join several with + for the days on which all of them work, as CN+HK.")
    public CalendarNames names() {
        return new CalendarNames(calendars.names());
    }

    @GET
    @Path("/workdays/{calendar}")
    @Operation(operationId = "listWorkdays", summary = "Each day of a calendar", description = "At most ten years; provisional while nobody has announced the days of a year.")
    public DaysView days(String calendar, @RestQuery String from, @RestQuery String to) {
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        if (last.isBefore(first) || ChronoUnit.YEARS.between(first, last) >= LONGEST_YEARS) {
            throw new InvalidInputException("to", "workday.range.within-ten-years");
        }
        WorkingDays workingDays = known(calendar);
        try {
            List<Day> days = workingDays.days(first, last);
            return new DaysView(workingDays.code(), days, days.size());
        } catch (CannotCountException problem) {
            throw new InvalidInputException(problem.field(), problem.refusal());
        }
    }

    @POST
    @Path("/periods")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "countPeriod", summary = "Count a period without storing anything")
    public Computation compute(@NotNull Period period) {
        try {
            return counting.compute(period);
        } catch (InvalidInputException problem) {
            throw problem.without("period.");
        }
    }

    private WorkingDays known(String calendar) {
        try {
            return calendars.calendar(calendar);
        } catch (CannotCountException unknown) {
            throw new UnknownResourceException(unknown.refusal());
        }
    }

    private static LocalDate date(String name, String text) {
        LocalDate day = QueryValues.day(name, text);
        if (day == null) {
            throw new InvalidInputException(name, "input.date.malformed");
        }
        return day;
    }
}
