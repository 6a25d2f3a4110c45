package org.calends.reminder.rest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.reminder.outbox.DeadLetters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** "Send again" over REST. */
@Path("/api/reminders/{id}/dispatch")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "The ledger")
class DispatchResource {

    private final DeadLetters deadLetters;

    DispatchResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @POST
    @APIResponseSchema(value = ReminderView.class, responseCode = "202", responseDescription = "Queued")
    @Operation(operationId = "dispatchReminder", summary = "Send a given-up reminder again", description = "For those that failed or whose address bounced "
            + "(list them with state=FAILED). It is queued and leaves with the next delivery; an address that was muted "
            + "is tried again. 409 for any other reminder.")
    public Response dispatch(UUID id) {
        return Response.accepted(ReminderView.of(deadLetters.sendAgain(id))).build();
    }
}
