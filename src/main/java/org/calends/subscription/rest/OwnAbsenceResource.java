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

import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.subscription.wish.AbsenceDraft;
import org.calends.subscription.wish.Absences;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether whoever asks is away. */
@Path("/api/account/absence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Accounts")
class OwnAbsenceResource {

    private final Absences absences;
    private final Accounts accounts;

    OwnAbsenceResource(Absences absences, Accounts accounts) {
        this.absences = absences;
        this.accounts = accounts;
    }

    @GET
    @Operation(operationId = "getOwnAbsence", summary = "Whether you are away", description = "Both fields are null when not.")
    public AbsenceDraft get(@Context SecurityContext security) {
        return absences.of(own(security));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setOwnAbsence", summary = "Say that you are away", description = "An empty object: you are back.")
    public AbsenceDraft set(@NotNull @Valid AbsenceDraft absence, @Context SecurityContext security) {
        return absences.set(own(security), absence, security.getUserPrincipal().getName());
    }

    private UUID own(SecurityContext security) {
        return accounts.byName(security.getUserPrincipal().getName()).orElseThrow().id();
    }
}
