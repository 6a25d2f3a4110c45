package org.calends.reminder.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.reminder.ledger.ReminderFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger as a file, for whoever must prove who was told. Written piece by piece. */
@Path("/api/reminders.csv")
@RolesAllowed(Role.VIEWERS)
@Tag(name = "The ledger")
class LedgerCsvResource {

    private final LedgerFile file;
    private final Accounts accounts;

    LedgerCsvResource(LedgerFile file, Accounts accounts) {
        this.file = file;
        this.accounts = accounts;
    }

    @GET
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "exportRemindersCsv", summary = "Who was told what, and when, as CSV", description = "Takes the list's parameters, but for page "
            + "and size; oldest first. Viewers get what was told to their own address.")
    public Response file(@BeanParam ReminderFilter filter, @Context SecurityContext security) {
        String whose = security.isUserInRole(Role.EDITORS) ? null
                : accounts.byName(security.getUserPrincipal().getName()).map(Account::email).orElse("");
        return file.of(filter, whose);
    }
}
