package org.calends.reminder.rest;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.obligation.change.Transfers.Handed;
import org.calends.reminder.acts.HandoverDraft;
import org.calends.reminder.acts.Handovers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that one person answers for given to another, over REST. */
@Path("/api/accounts/{id}/handover")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Accounts")
class HandoverResource {

    private final Handovers handovers;

    HandoverResource(Handovers handovers) {
        this.handovers = handovers;
    }

    /** @param left whether nobody has that address any more */
    @Schema(name = "Burden")
    record BurdenView(String from, long owned, long deputised, boolean left) {

        static BurdenView of(Handovers.Burden burden) {
            return new BurdenView(burden.from(), burden.held().owned(), burden.held().deputised(), burden.left());
        }
    }

    /**
     * @param obligations how many have changed hands
     * @param left how many have not, as the other is no member of the confidential team to which they belong
     */
    @Schema(name = "Handover")
    record HandoverView(int obligations, int left) {
    }

    @GET
    @Operation(operationId = "listDuties", summary = "What this person still answers for", description = "By address: open obligations as the owner, and as "
            + "the deputy of another owner.")
    public List<BurdenView> burdens(UUID id) {
        return handovers.of(id).stream().map(BurdenView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "handOverDuties", summary = "Give it all to somebody else", description = "Every open obligation of which this person is the owner or "
            + "the deputy, in one act: all or none. Each says so in its history, and the new owner is told. What belongs to a confidential team of "
            + "which the other is no member stays and is counted as left.")
    public HandoverView handOver(UUID id, @NotNull @Valid HandoverDraft draft, @Context SecurityContext security) {
        Handed handed = handovers.handOver(id, draft, security.getUserPrincipal().getName());
        return new HandoverView(handed.obligations(), handed.left());
    }
}
