package org.calends.obligation.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.input.EntityTags;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.change.RecurrenceService;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ReasonDraft;
import org.calends.workday.recurrence.Occurrence;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Obligations that come again: their later dates, leaving some out, ending. */
@Path("/api/obligations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Obligations that come again")
class SeriesResource {

    private final ObligationAnswers answers;
    private final Obligations obligations;
    private final RecurrenceService recurrenceService;

    SeriesResource(ObligationAnswers answers, Obligations obligations, RecurrenceService recurrenceService) {
        this.answers = answers;
        this.obligations = obligations;
        this.recurrenceService = recurrenceService;
    }

    record Occurrences(List<Occurrence> items, int total) {
    }

    @GET
    @Path("/occurrences")
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "listOccurrences", summary = "The next dates after this one", description = "nominal is the rule's own date and identifies the occurrence; date is that date rolled.")
    public Occurrences occurrences(UUID id, @RestQuery @DefaultValue("10") String n) {
        List<Occurrence> next = recurrenceService.next(obligations.get(id), n.matches("\\d{1,3}") ? Integer.parseInt(n) : 0);
        return new Occurrences(next, next.size());
    }

    @PUT
    @Path("/occurrences/{date}/skip")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "skipOccurrence", summary = "Leave out a later date, named by its nominal date")
    public Response skipLater(UUID id, LocalDate date, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return answers.found(obligations.skipLater(id, date, true, EntityTags.version(ifMatch), name(security)));
    }

    @DELETE
    @Path("/occurrences/{date}/skip")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "restoreOccurrence", summary = "Take a later date in again")
    public Response takeInAgain(UUID id, LocalDate date, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return answers.found(obligations.skipLater(id, date, false, EntityTags.version(ifMatch), name(security)));
    }

    @POST
    @Path("/skip")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "skipObligation", summary = "Leave out this one, for a reason, and open the next", description = "nextId of the answer is the next one.")
    public Response skip(UUID id, @NotNull @Valid ReasonDraft draft, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return answers.found(obligations.skip(id, draft, EntityTags.version(ifMatch), name(security)));
    }

    @DELETE
    @Path("/recurrence")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "endSeries", summary = "End the series: this one is the last", description = "This one stays as it is.")
    public Response end(UUID id, @HeaderParam("If-Match") String ifMatch, @Context SecurityContext security) {
        return answers.found(obligations.edit(id, ObligationDraft::comingOnce, EntityTags.version(ifMatch), name(security)));
    }

    private static String name(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
