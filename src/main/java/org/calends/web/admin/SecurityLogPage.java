package org.calends.web.admin;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.audit.SecurityEvent;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityEventQuery;
import org.calends.audit.SecurityEvents;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.web.frame.Address;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.Pager;
import org.calends.web.security.SecurityEventFilter;
import org.calends.web.security.SecurityLogFile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who did what that concerns safety, from where, and how it ended. */
@Path("/admin/security")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SecurityLogPage {

    private static final int SIZE = 50;

    private final CurrentUser currentUser;
    private final Clock clock;
    private final SecurityEvents events;
    private final SecurityLogFile file;

    SecurityLogPage(CurrentUser currentUser, Clock clock, SecurityEvents events, SecurityLogFile file) {
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
        this.file = file;
    }

    record Row(SecurityEvent event, String at) {
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance adminSecurity(List<Row> rows, long total, List<SecurityEventKind> kinds, Address address,
                Pager pager);
    }

    @GET
    public TemplateInstance list(@BeanParam SecurityEventFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        SecurityEventQuery query = filter.in(clock.getZone());
        long total = events.count(query);
        Page<Row> found = new Page<>(events.part(query, paging.page(), SIZE).stream().map(this::row).toList(), paging.page(),
                SIZE, total);
        Address address = Address.of(uri);
        return currentUser.show(Templates.adminSecurity(found.items(), total, List.of(SecurityEventKind.values()), address,
                Pager.of(found, address)));
    }

    private Row row(SecurityEvent event) {
        return new Row(event, currentUser.words().dates().moment(event.happenedAt(), clock.getZone()));
    }

    @GET
    @Path("/events.jsonl")
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam SecurityEventFilter filter) {
        return file.of(filter);
    }
}
