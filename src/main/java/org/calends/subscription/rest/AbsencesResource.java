package org.calends.subscription.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.subscription.wish.AbsenceDraft;
import org.calends.subscription.wish.Absences;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is away, as administrators keep it for others. */
@Path("/api/accounts/{id}/absence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Accounts")
class AbsencesResource {

    private final Absences absences;

    AbsencesResource(Absences absences) {
        this.absences = absences;
    }

    @GET
    @Operation(operationId = "getAbsence", summary = "Whether this person is away", description = "Both fields are null when not.")
    public AbsenceDraft get(UUID id) {
        return absences.of(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setAbsence", summary = "Say that this person is away", description = "An empty object: is back.")
    public AbsenceDraft set(UUID id, @NotNull @Valid AbsenceDraft absence, @Context SecurityContext security) {
        return absences.set(id, absence, security.getUserPrincipal().getName());
    }
}
