package org.calends.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.Role;
import org.calends.obligation.Invalid;
import org.calends.workday.CannotCountException;
import org.calends.workday.Computation;
import org.calends.workday.Period;
import org.calends.workday.WorkingDayCalendars;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** While a period is being typed: the date it leads to, and why. */
@Path("/parts/period")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class PeriodPart {

    private final Visitor visitor;
    private final WorkingDayCalendars calendars;
    private final FormReader reader;

    PeriodPart(Visitor visitor, WorkingDayCalendars calendars, FormReader reader) {
        this.visitor = visitor;
        this.calendars = calendars;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance period(String date, String why, String problem);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance count(@BeanParam PeriodForm form) {
        try {
            Computation counted = calendars.compute(reader.read(form.fields(reader.empty()), Period.class));
            boolean chinese = visitor.locale().equals(Languages.CHINESE);
            return visitor.show(Templates.period(visitor.words().dates().full(counted.dueDate()),
                    chinese ? counted.explanation().zh() : counted.explanation().en(), null));
        } catch (CannotCountException | Invalid notYet) {
            return visitor.show(Templates.period(null, null, form.isWritten() ? visitor.told(reasonOf(notYet)) : null));
        }
    }

    private static String reasonOf(RuntimeException problem) {
        return problem instanceof Invalid invalid ? invalid.violations().get(0).message() : problem.getMessage();
    }
}
