package org.calends.web.dashboard;

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

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.QueryValues;
import org.calends.obligation.search.BoundedSearch;
import org.calends.obligation.search.ObligationQuery;
import org.calends.obligation.value.Status;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.wording.Deadline;
import org.calends.web.wording.DeadlineFormatter;
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

    private final CurrentUser currentUser;
    private final BoundedSearch boundedSearch;
    private final DaysOff daysOff;

    CalendarPage(CurrentUser currentUser, BoundedSearch boundedSearch, DaysOff daysOff) {
        this.currentUser = currentUser;
        this.boundedSearch = boundedSearch;
        this.daysOff = daysOff;
    }

    @CheckedTemplate(basePath = "web/dashboard")
    static class Templates {
        static native TemplateInstance calendar(MonthGrid grid, String calendar, Set<String> calendars, boolean agenda);
    }

    /**
     * @param calendar whose days off are shaded; absent means those of the organisation's country
     * @param view {@code agenda} lists the days on which something is; otherwise all stand in a grid
     */
    @GET
    public TemplateInstance month(@RestQuery String month, @RestQuery String calendar, @RestQuery String view) {
        DeadlineFormatter words = currentUser.words();
        YearMonth shown = monthOf(month, words.today());
        String code = daysOff.orUsual(calendar);
        LocalDate first = MonthGrid.firstDay(shown);
        LocalDate last = MonthGrid.lastDay(shown);
        List<Deadline> deadlines = boundedSearch.first(ObligationQuery.between(SHOWN, first, last), Page.LARGEST).stream()
                .map(words::of).toList();
        return currentUser
                .show(Templates.calendar(MonthGrid.of(shown, deadlines, daysOff.between(code, first, last), words), code,
                        daysOff.calendars(), AGENDA.equals(view)));
    }

    private static YearMonth monthOf(String written, LocalDate today) {
        try {
            return written == null || written.isBlank() ? YearMonth.from(today)
                    : YearMonth.from(QueryValues.day("month", YearMonth.parse(written.strip()).atDay(1).toString()));
        } catch (DateTimeException unreadable) {
            throw new InvalidInputException("month", "input.month.malformed");
        }
    }
}
