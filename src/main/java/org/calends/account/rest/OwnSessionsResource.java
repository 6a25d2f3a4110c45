package org.calends.account.rest;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.account.signin.Sessions;
import org.calends.account.signin.Sessions.KnownSession;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The browsers in which whoever asks is signed in. */
@Path("/api/account/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Own account")
class OwnSessionsResource {

    private final Accounts accounts;
    private final Sessions sessions;

    OwnSessionsResource(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GET
    @Operation(operationId = "listOwnSessions", summary = "The browsers in which you are signed in", description = "The one seen last first.")
    public List<KnownSession> list(@Context SecurityContext security) {
        return sessions.of(own(security).id(), null);
    }

    @DELETE
    @Operation(operationId = "endOwnSessions", summary = "Sign out of every browser")
    public void endAll(@Context SecurityContext security) {
        sessions.endOthers(own(security), null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endOwnSession", summary = "Sign out of one browser")
    public void end(UUID id, @Context SecurityContext security) {
        sessions.end(own(security), id);
    }

    private Account own(SecurityContext security) {
        return accounts.byName(security.getUserPrincipal().getName()).orElseThrow();
    }
}
