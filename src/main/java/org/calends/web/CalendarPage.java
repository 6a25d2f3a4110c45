package org.calends.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.Role;
import org.calends.obligation.Glances;
import org.calends.obligation.Invalid;
import org.calends.obligation.ObligationQuery;
import org.calends.obligation.Page;
import org.calends.obligation.QueryValues;
import org.calends.obligation.Status;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A month of stated dates: a grid on a desk, an agenda on a phone. */
@Path("/calendar")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class CalendarPage {

    private static final String AGENDA = "agenda";
    private static final List<Status> SHOWN = List.of(Status.OPEN, Status.DONE);

    private final Visitor visitor;
    private final Glances glances;
    private final DaysOff daysOff;

    CalendarPage(Visitor visitor, Glances glances, DaysOff daysOff) {
        this.visitor = visitor;
        this.glances = glances;
        this.daysOff = daysOff;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance calendar(MonthGrid grid, String calendar, Set<String> calendars, boolean agenda);
    }

    /**
     * @param calendar whose days off are shaded; absent means those of the organisation's country
     * @param view {@code agenda} lists the days on which something is; otherwise all stand in a grid
     */
    @GET
    public TemplateInstance month(@RestQuery String month, @RestQuery String calendar, @RestQuery String view) {
        DeadlineWords words = visitor.words();
        YearMonth shown = monthOf(month, words.today());
        String code = daysOff.orUsual(calendar);
        LocalDate first = MonthGrid.firstDay(shown);
        LocalDate last = MonthGrid.lastDay(shown);
        List<Deadline> deadlines = glances.first(ObligationQuery.between(SHOWN, first, last), Page.LARGEST).stream()
                .map(words::of).toList();
        return visitor.show(Templates.calendar(MonthGrid.of(shown, deadlines, daysOff.between(code, first, last), words), code,
                daysOff.calendars(), AGENDA.equals(view)));
    }

    private static YearMonth monthOf(String written, LocalDate today) {
        try {
            return written == null || written.isBlank() ? YearMonth.from(today)
                    : YearMonth.from(QueryValues.day("month", YearMonth.parse(written.strip()).atDay(1).toString()));
        } catch (DateTimeException unreadable) {
            throw new Invalid("month", "must be a month such as 2021-05");
        }
    }
}
