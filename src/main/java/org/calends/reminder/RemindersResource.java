package org.calends.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.Account;
import org.calends.account.Accounts;
import org.calends.account.Role;
import org.calends.obligation.Page;
import org.calends.obligation.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger over REST. Viewers see what was told to their own address; editors all. */
@Path("/api/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "The ledger")
class RemindersResource {

    private final Reminders reminders;
    private final Accounts accounts;

    RemindersResource(Reminders reminders, Accounts accounts) {
        this.reminders = reminders;
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "Who was told what, and when", description = "Newest first.")
    public Page<ReminderView> list(@BeanParam ReminderFilter filter, @BeanParam Paging paging,
            @Context SecurityContext security) {
        return reminders.page(filter, whose(security), paging.page(), paging.size()).map(ReminderView::of);
    }

    private String whose(SecurityContext security) {
        return security.isUserInRole(Role.EDITORS) ? null
                : accounts.byName(security.getUserPrincipal().getName()).map(Account::email).orElse("");
    }
}
