package org.calends.account.rest;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Accounts;
import org.calends.account.person.ApiKeyDraft;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.ApiKeys.KnownKey;
import org.calends.account.person.ApiKeys.NewKey;
import org.calends.account.person.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys and app passwords of whoever asks. */
@Path("/api/account/keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Own account")
class OwnKeysResource {

    private final Accounts accounts;
    private final ApiKeys keys;

    OwnKeysResource(Accounts accounts, ApiKeys keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    @GET
    @Operation(operationId = "listOwnKeys", summary = "Your keys, without the keys themselves")
    public List<KnownKey> list(@Context SecurityContext security) {
        return keys.known(own(security));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = NewKey.class, responseCode = "201", responseDescription = "Made")
    @Operation(operationId = "createOwnKey", summary = "Make a key; the answer is the only place where it can be read", description = "No scopes means "
            + "READ, WRITE, RUN and CALDAV; SCIM is for a directory, and for nothing beside. A key makes no further key.")
    public Response make(@NotNull @Valid ApiKeyDraft draft, @Context SecurityContext security) {
        return Response.status(Response.Status.CREATED).entity(keys.make(own(security), draft)).build();
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeOwnKey", summary = "Revoke a key of yours")
    public void revoke(UUID id, @Context SecurityContext security) {
        keys.revoke(own(security), id);
    }

    private UUID own(SecurityContext security) {
        return accounts.byName(security.getUserPrincipal().getName()).orElseThrow().id();
    }
}
