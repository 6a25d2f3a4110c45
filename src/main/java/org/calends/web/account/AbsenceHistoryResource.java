package org.calends.web.account;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.history.History;
import org.calends.history.HistoryView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who let whom stand in for the holder of an account, until when. */
@Path("/api/accounts/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Accounts")
class AbsenceHistoryResource {

    private final Accounts accounts;
    private final History history;

    AbsenceHistoryResource(Accounts accounts, History history) {
        this.accounts = accounts;
        this.history = history;
    }

    @GET
    @Operation(operationId = "getAccountHistory", summary = "This person's absences: who said so, when, and who stood in until when", description = "Each entry carries "
            + "the hash of the one before it.")
    public HistoryView get(UUID id) {
        return history.view(accounts.get(id).id());
    }
}
