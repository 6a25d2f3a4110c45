package org.calends.obligation.workdays;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.obligation.change.Recalculation.Moved;
import org.calends.obligation.workdays.CalendarNotice.Format;
import org.calends.obligation.workdays.NoticeLoader.LoadedNotice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Days off and on that administrators load: a government's notice for a new year, or the company's own days. */
@Path("/api/workdays/{calendar}/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Counting days")
class CalendarNoticesResource {

    private final NoticeLoader desk;

    CalendarNoticesResource(NoticeLoader desk) {
        this.desk = desk;
    }

    record NoticesView(List<LoadedNotice> items, int total) {
    }

    /** @param moved the open obligations whose dates came out differently: look at them */
    record LoadedView(String id, List<Moved> moved) {
    }

    @GET
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "listWorkdayNotices", summary = "The notices loaded for a calendar")
    public NoticesView list(String calendar) {
        List<LoadedNotice> loaded = desk.of(calendar);
        return new NoticesView(loaded, loaded.size());
    }

    @PUT
    @Path("/{id}")
    @Consumes({ "text/csv", "text/calendar" })
    @Operation(operationId = "loadWorkdayNotice", summary = "Load days off and on", description = "CSV lines `off|on,first day,last day,name`, or iCalendar. settles names the year "
            + "whose days off are all listed. Holds at once; what was counted by the calendar is counted again.")
    public LoadedView load(String calendar, String id, @RestQuery Integer settles, @RestQuery String reference,
            @HeaderParam("Content-Type") MediaType type, @NotNull String content, @Context SecurityContext security) {
        String actor = security.getUserPrincipal().getName();
        if (type == null) {
            throw new NotSupportedException();
        }
        Format format = type.getSubtype().equals("csv") ? Format.CSV : Format.ICS;
        return new LoadedView(id,
                desk.load(new NoticeDraft(id, calendar, settles, reference, format, content), actor));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWorkdayNotice", summary = "Take a notice back")
    public LoadedView withdraw(String calendar, String id, @Context SecurityContext security) {
        return new LoadedView(id, desk.withdraw(calendar, id, security.getUserPrincipal().getName()));
    }
}
