package org.calends.web.obligations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.Refusal;
import org.calends.language.LocalizableMessage;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.workday.count.Computation;
import org.calends.workday.count.Period;
import org.calends.workday.count.WorkingDayCalendars;
import org.calends.workday.jurisdiction.CannotCountException;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** While a period is being typed: the date it leads to, and why. */
@Path("/parts/period")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class PeriodPart {

    private final CurrentUser currentUser;
    private final WorkingDayCalendars calendars;
    private final FormReader reader;

    PeriodPart(CurrentUser currentUser, WorkingDayCalendars calendars, FormReader reader) {
        this.currentUser = currentUser;
        this.calendars = calendars;
        this.reader = reader;
    }

    @CheckedTemplate(basePath = "web/obligations")
    static class Templates {
        static native TemplateInstance period(String date, String why, String problem);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance count(@BeanParam PeriodForm form) {
        try {
            Computation counted = calendars.compute(reader.read(form.fields(reader.empty()), Period.class));
            return currentUser.show(Templates.period(currentUser.words().dates().full(counted.dueDate()),
                    counted.explanation().in(currentUser.locale()), null));
        } catch (CannotCountException | InvalidInputException notYet) {
            return currentUser.show(Templates.period(null, null, form.isWritten() ? currentUser.told(reasonOf(notYet)) : null));
        }
    }

    private static LocalizableMessage reasonOf(RuntimeException problem) {
        return problem instanceof InvalidInputException invalidInputException
                ? invalidInputException.violations().get(0).refusal()
                : ((Refusal) problem).refusal();
    }
}
