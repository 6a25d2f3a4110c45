package org.calends.obligation.rest;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.obligation.change.Dependencies;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.MilestoneDraft;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What follows from an obligation: its internal steps, and the links of the chain that it begins. */
@Path("/api/obligations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Chains")
class ChainResource {

    private final Obligations obligations;
    private final Dependencies dependencies;

    ChainResource(Obligations obligations, Dependencies dependencies) {
        this.obligations = obligations;
        this.dependencies = dependencies;
    }

    /** @param follows whether its date moves along; false once somebody set it by hand */
    @Schema(name = "Dependent")
    record View(UUID id, String title, boolean milestone, UUID dependsOn, LocalDate dueDate, LocalDate lastSafeDay,
            Status status, String owner, boolean follows) {

        static View of(Obligation dependent) {
            return new View(dependent.id(), dependent.title(), dependent.isMilestone(), dependent.dependsOn(),
                    dependent.due().date(), dependent.lastSafeDay(), dependent.status(), dependent.owner(),
                    dependent.computation() != null);
        }
    }

    @Schema(name = "DependentList")
    record Views(List<View> items, int total) {
    }

    @GET
    @Path("/dependents")
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "listDependents", summary = "All that depends on this obligation", description = "By however many links; dependsOn names the one before.")
    public Views dependents(UUID id) {
        obligations.get(id);
        List<View> views = dependencies.wholeOf(id).stream().map(View::of).toList();
        return new Views(views, views.size());
    }

    @POST
    @Path("/milestones")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "Made")
    @Operation(operationId = "addMilestone", summary = "Add an internal step", description = "It is an obligation of its own from then on.")
    public Response addMilestone(UUID id, @NotNull MilestoneDraft draft, @Context SecurityContext security) {
        Obligation milestone = obligations.addMilestone(id, draft, security.getUserPrincipal().getName());
        return Response.created(URI.create("/api/obligations/" + milestone.id())).entity(View.of(milestone)).build();
    }
}
