package org.calends.web.security;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.audit.SecurityEventQuery;
import org.calends.audit.SecurityEvents;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The security log over REST, for administrators and the programs that watch over a house. */
@Path("/api")
@RolesAllowed(Role.ADMINS)
@Tag(name = "Security log")
class SecurityEventsResource {

    private final Clock clock;
    private final SecurityEvents events;
    private final SecurityLogFile file;

    SecurityEventsResource(Clock clock, SecurityEvents events, SecurityLogFile file) {
        this.clock = clock;
        this.events = events;
        this.file = file;
    }

    @GET
    @Path("/security-events")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listSecurityEvents", summary = "Who did what that concerns safety, from where, and how it ended", description = "Newest first.")
    public Page<SecurityLogFile.SecurityEventView> list(@BeanParam SecurityEventFilter filter, @BeanParam Paging paging) {
        SecurityEventQuery query = filter.in(clock.getZone());
        int page = paging.page();
        int size = paging.size();
        long total = events.count(query);
        List<SecurityLogFile.SecurityEventView> items = events.part(query, page, size).stream()
                .map(SecurityLogFile.SecurityEventView::of).toList();
        return new Page<>(items, page, size, total);
    }

    @GET
    @Path("/security-events.jsonl")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "application/jsonl", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportSecurityEvents", summary = "The same as a file, one event a line", description = "Takes the list's parameters, but for page and "
            + "size; oldest first.")
    public Response file(@BeanParam SecurityEventFilter filter) {
        return file.of(filter);
    }
}
