package org.calends.obligation.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.obligation.change.IdempotencyStore;
import org.calends.obligation.change.IdempotencyStore.Answer;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.MergePatch;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;

/** Obligations over REST: create, read, list, change, delete. */
@Path("/api/obligations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Obligations")
class ObligationsResource {

    private final ObligationAnswers answers;
    private final Obligations obligations;
    private final ObligationSearch search;
    private final IdempotencyStore idempotencyStore;
    private final MergePatch mergePatch;

    ObligationsResource(ObligationAnswers answers, Obligations obligations, ObligationSearch search,
            IdempotencyStore idempotencyStore,
            MergePatch mergePatch) {
        this.answers = answers;
        this.obligations = obligations;
        this.search = search;
        this.idempotencyStore = idempotencyStore;
        this.mergePatch = mergePatch;
    }

    @GET
    @Operation(operationId = "listObligations", summary = "List obligations", description = "Soonest first unless sort says otherwise; size is at most 500.")
    public Page<ObligationView> list(@BeanParam ObligationFilter filter, @BeanParam Paging paging) {
        return search.page(filter.query(), paging.page(), paging.size()).map(answers::view);
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ObligationView.class, responseCode = "201", responseDescription = "Registered")
    @Operation(operationId = "createObligation", summary = "Register an obligation", description = "With an Idempotency-Key header the same request again gets the first answer.")
    public Response register(@NotNull ObligationDraft draft, @HeaderParam("Idempotency-Key") String key,
            @Context SecurityContext security) {
        String actor = security.getUserPrincipal().getName();
        if (key == null) {
            return answers.made(obligations.register(draft, actor));
        }
        Answer answer = idempotencyStore.register(key, draft, actor, answers::view);
        return answers.made(answer.obligationId(), 0, answer.body());
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "getObligation", summary = "One obligation")
    public Response get(UUID id) {
        return answers.found(obligations.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "replaceObligation", summary = "Replace an obligation", description = "If-Match with an earlier ETag refuses to overwrite someone else's change (412).")
    public Response replace(UUID id, @NotNull ObligationDraft draft, @RestQuery String scope,
            @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return answers.found(obligations.edit(id, present -> draft, Scope.asked(scope), EntityTags.version(ifMatch),
                security.getUserPrincipal().getName()));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Consumes({ "application/merge-patch+json", MediaType.APPLICATION_JSON })
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "updateObligation", summary = "Change parts of an obligation", description = "JSON Merge Patch (RFC 7396); honours If-Match. Of one that comes again, scope=THIS changes "
            + "this one alone and scope=FOLLOWING this and later ones; without it a new due date is this one's alone, all else "
            + "holds for later ones too.")
    @RequestBody(description = "The fields that change, as in an ObligationDraft; null takes a value away", content = {
            @Content(mediaType = "application/merge-patch+json", schema = @Schema(implementation = Object.class, examples = "{\"owner\": \"lin@example.com\"}")),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)) })
    public Response patch(UUID id, @NotNull JsonNode patch, @RestQuery String scope,
            @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return answers.found(obligations.edit(id, present -> mergePatch.apply(present, patch), Scope.asked(scope),
                EntityTags.version(ifMatch),
                security.getUserPrincipal().getName()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(operationId = "deleteObligation", summary = "Delete an entry made by mistake", description = "Refused (409) once a reminder was sent: withdraw it instead.")
    public void delete(UUID id, @HeaderParam("If-Match") String ifMatch, @Context SecurityContext security) {
        obligations.delete(id, EntityTags.version(ifMatch), security.getUserPrincipal().getName());
    }
}
