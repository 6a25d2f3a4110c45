package org.calends.obligation.rest;

import java.io.IOException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.obligation.calendar.CalendarStyle;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.change.Obligations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** One obligation as a file that any calendar opens. */
@Path("/api/obligations/{id}.ics")
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Obligations")
class ObligationFileResource {

    private final Obligations obligations;
    private final ObligationExport export;
    private final String baseUrl;

    ObligationFileResource(Obligations obligations, ObligationExport export,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.obligations = obligations;
        this.export = export;
        this.baseUrl = baseUrl;
    }

    @GET
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportObligationIcs", summary = "One obligation as an iCalendar file", description = "type=todo gives a task, lang=zh-CN Chinese words, lang=de German ones.")
    public Response calendar(UUID id, @RestQuery String type, @RestQuery String lang) throws IOException {
        CalendarStyle style = CalendarStyle.asked(type, lang, baseUrl);
        return ObligationExportsResource.file(Response.ok(export.calendar(obligations.get(id), style)),
                CalendarText.MEDIA_TYPE,
                id + ".ics");
    }
}
