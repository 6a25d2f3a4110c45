package org.calends.web.admin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.obligation.change.Recalculation.Moved;
import org.calends.obligation.workdays.NoticeLoader;
import org.calends.obligation.workdays.NoticeLoader.LoadedNotice;
import org.calends.web.api.Problem;
import org.calends.web.dashboard.DaysOff;
import org.calends.web.dashboard.MonthGrid;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.wording.DeadlineFormatter;
import org.calends.workday.count.Day;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A year of a working-day calendar: what the counting of days relies on, to be looked at. */
@Path("/admin/calendars")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class CalendarYearPage {

    private final CurrentUser currentUser;
    private final DaysOff daysOff;
    private final NoticeLoader notices;

    CalendarYearPage(CurrentUser currentUser, DaysOff daysOff, NoticeLoader notices) {
        this.currentUser = currentUser;
        this.daysOff = daysOff;
        this.notices = notices;
    }

    record Month(String title, List<Square> days) {
    }

    /**
     * @param column the day of the week, 1 for Monday
     * @param name of a holiday or make-up workday, or null
     */
    record Square(int number, int column, boolean working, String name) {
    }

    record Named(String date, String name, boolean working) {
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance adminCalendars(Set<String> calendars, String calendar, int year, List<Month> months,
                List<Named> named, boolean provisional, List<LoadedNotice> notices, List<Moved> moved, Problem problem);
    }

    /** @param calendar absent means that of the organisation's country; absent year means the present one */
    @GET
    public TemplateInstance year(@RestQuery String calendar, @RestQuery Integer year) {
        return show(calendar, year, null, null);
    }

    /** @param moved the obligations that a notice just moved; null when none was loaded or taken back */
    TemplateInstance show(String calendar, Integer year, List<Moved> moved, Problem problem) {
        DeadlineFormatter words = currentUser.words();
        String code = daysOff.orUsual(calendar);
        String shown = code.isEmpty() ? daysOff.calendars().iterator().next() : code;
        int wanted = year == null ? words.today().getYear() : Math.max(1, Math.min(9999, year));
        Map<LocalDate, Day> days = daysOff.between(shown, LocalDate.of(wanted, 1, 1), LocalDate.of(wanted, 12, 31));
        List<Month> months = days.isEmpty() ? List.of()
                : IntStream.rangeClosed(1, 12).mapToObj(month -> month(YearMonth.of(wanted, month), days, words)).toList();
        List<Named> named = days.values().stream().filter(day -> MonthGrid.noteOf(day, words.dates().locale()) != null)
                .sorted(Comparator.comparing(Day::date))
                .map(day -> new Named(words.dates().full(day.date()), day.nameIn(words.dates().locale()), day.working()))
                .toList();
        return currentUser.show(Templates.adminCalendars(daysOff.calendars(), shown, wanted, months, named,
                days.values().stream().anyMatch(Day::provisional), notices.of(shown), moved, problem));
    }

    private static Month month(YearMonth month, Map<LocalDate, Day> days, DeadlineFormatter words) {
        return new Month(words.dates().monthAndYear(month.atDay(1)),
                month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).map(days::get).map(day -> square(day, words))
                        .toList());
    }

    private static Square square(Day day, DeadlineFormatter words) {
        return new Square(day.date().getDayOfMonth(), day.date().getDayOfWeek().getValue(), day.working(),
                MonthGrid.noteOf(day, words.dates().locale()));
    }
}
