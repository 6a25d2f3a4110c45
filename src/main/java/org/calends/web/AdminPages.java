package org.calends.web;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.Role;
import org.calends.mail.MailRoute;
import org.calends.reminder.CheckRuns;
import org.calends.reminder.ReminderFilter;
import org.calends.reminder.ReminderState;
import org.calends.reminder.Reminders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Whether all is well. */
@Path("/admin")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class AdminPages {

    private final Visitor visitor;
    private final Clock clock;
    private final MailRoute route;
    private final CheckRuns runs;
    private final Reminders reminders;

    AdminPages(Visitor visitor, Clock clock, MailRoute route, CheckRuns runs, Reminders reminders) {
        this.visitor = visitor;
        this.clock = clock;
        this.route = route;
        this.runs = runs;
        this.reminders = reminders;
    }

    /**
     * @param server host and port, or null while none is configured
     * @param lastCheck in words, or null before the first
     */
    record Health(String server, String sender, String lastCheck, long waiting, long failed) {
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance adminHealth(Health health);
    }

    @GET
    public TemplateInstance health() {
        Dates dates = visitor.words().dates();
        String lastCheck = runs.page(0, 1).items().stream().findFirst()
                .map(run -> dates.moment(run.startedAt(), clock.getZone())).orElse(null);
        return visitor.show(Templates.adminHealth(new Health(
                route.server().map(server -> server.host() + ":" + server.port()).orElse(null),
                route.server().map(server -> server.from()).orElse(null), lastCheck, count(ReminderState.PENDING),
                count(ReminderState.FAILED))));
    }

    private long count(ReminderState state) {
        return reminders.page(ReminderFilter.inState(state), null, 0, 1).total();
    }
}
