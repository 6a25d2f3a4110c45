package org.calends.web.subscriptions;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.history.History;
import org.calends.history.HistoryView;
import org.calends.web.frame.CurrentUser;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who let whom stand in for a subscriber, until when. */
@Path("/api/subscriptions/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Subscriptions")
class SubscriptionHistoryResource {

    private final VisibleSubscriptions visible;
    private final CurrentUser currentUser;
    private final History history;

    SubscriptionHistoryResource(VisibleSubscriptions visible, CurrentUser currentUser, History history) {
        this.visible = visible;
        this.currentUser = currentUser;
        this.history = history;
    }

    @GET
    @Operation(operationId = "getSubscriptionHistory", summary = "The subscriber's absences: who said so, when, and who stood in until when", description = "Each entry "
            + "carries the hash of the one before it. Editors read it also after the subscription ended.")
    public HistoryView get(UUID id) {
        HistoryView told = history.view(id);
        if (told.items().isEmpty() || !currentUser.isEditor()) {
            visible.get(id);
        }
        return told;
    }
}
