package org.calends.obligation.rest;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.history.History;
import org.calends.history.HistoryView;
import org.calends.input.EntityTags;
import org.calends.input.QueryValues;
import org.calends.obligation.change.Dependencies.Move;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.CompletionDraft;
import org.calends.obligation.model.PostponementDraft;
import org.calends.obligation.model.ReasonDraft;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to an obligation, each act a sub-resource. All are idempotent and answer the obligation as it is afterwards. */
@Path("/api/obligations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Obligations")
class ObligationActionsResource {

    private final ObligationAnswers answers;
    private final Obligations obligations;
    private final History history;

    ObligationActionsResource(ObligationAnswers answers, Obligations obligations, History history) {
        this.answers = answers;
        this.obligations = obligations;
        this.history = history;
    }

    record Moves(List<Move> items, int total) {
    }

    @POST
    @Path("/completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "completeObligation", summary = "It is done")
    public Response complete(UUID id, @Valid CompletionDraft draft, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return answers.found(obligations.complete(id, draft == null ? CompletionDraft.BARE : draft, EntityTags.version(ifMatch),
                security.getUserPrincipal().getName()));
    }

    /** Some clients name a media type although they send no body. */
    @POST
    @Path("/completion")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response completeWithoutWords(UUID id, byte[] body, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        if (body.length > 0) {
            throw new NotSupportedException();
        }
        return complete(id, CompletionDraft.BARE, ifMatch, security);
    }

    @DELETE
    @Path("/completion")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "reopenObligation", summary = "It is not done after all: open it again")
    public Response reopen(UUID id, @HeaderParam("If-Match") String ifMatch, @Context SecurityContext security) {
        return answers.found(obligations.reopen(id, EntityTags.version(ifMatch), security.getUserPrincipal().getName()));
    }

    @POST
    @Path("/postponement")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now; with dryRun=true items and total of what would move")
    @Operation(operationId = "postponeObligation", summary = "The authority moved the date", description = "What depends on it moves along. With dryRun=true the answer lists "
            + "what would move, and nothing is changed.")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    public Response postpone(UUID id, @NotNull @Valid PostponementDraft draft, @Context UriInfo address,
            @HeaderParam("If-Match") String ifMatch, @Context SecurityContext security) {
        if (QueryValues.flag("dryRun", address, false)) {
            List<Move> moves = obligations.previewPostponement(id, draft, EntityTags.version(ifMatch));
            return Response.ok(new Moves(moves, moves.size())).build();
        }
        return answers
                .found(obligations.postpone(id, draft, EntityTags.version(ifMatch), security.getUserPrincipal().getName()));
    }

    @POST
    @Path("/waiver")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "waiveObligation", summary = "It does not apply to us, or will not be done, for a reason")
    public Response waive(UUID id, @NotNull @Valid ReasonDraft draft, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return answers.found(obligations.waive(id, draft, EntityTags.version(ifMatch), security.getUserPrincipal().getName()));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "withdrawObligation", summary = "The authority took it back, or it was entered wrongly")
    public Response withdraw(UUID id, @NotNull @Valid ReasonDraft draft, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return answers
                .found(obligations.withdraw(id, draft, EntityTags.version(ifMatch), security.getUserPrincipal().getName()));
    }

    @GET
    @Path("/history")
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "getObligationHistory", summary = "Who changed what, when", description = "Each entry carries the hash of the one before it.")
    public HistoryView history(UUID id) {
        HistoryView told = history.view(id);
        if (told.items().isEmpty()) {
            obligations.get(id);
        }
        return told;
    }
}
