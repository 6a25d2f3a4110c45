package org.calends.reminder.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.obligation.change.Obligations;
import org.calends.reminder.check.Reminders;
import org.calends.reminder.ledger.ReminderFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the ledger holds of one obligation. Viewers see what was told to their own address; editors all. */
@Path("/api/obligations/{id}/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "The ledger")
class ObligationRemindersResource {

    private final Reminders reminders;
    private final Obligations obligations;
    private final Accounts accounts;

    ObligationRemindersResource(Reminders reminders, Obligations obligations, Accounts accounts) {
        this.reminders = reminders;
        this.obligations = obligations;
        this.accounts = accounts;
    }

    @GET
    @Operation(operationId = "listObligationReminders", summary = "Who was told of this obligation", description = "Newest first.")
    public Page<ReminderView> ofObligation(UUID id, @BeanParam Paging paging, @Context SecurityContext security) {
        obligations.get(id);
        return reminders.page(ReminderFilter.ofObligation(id), whose(security), paging.page(), paging.size())
                .map(ReminderView::of);
    }

    private String whose(SecurityContext security) {
        return security.isUserInRole(Role.EDITORS) ? null
                : accounts.byName(security.getUserPrincipal().getName()).map(Account::email).orElse("");
    }
}
