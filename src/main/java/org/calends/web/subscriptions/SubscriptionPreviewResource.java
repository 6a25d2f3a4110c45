package org.calends.web.subscriptions;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.reminder.check.NextMails;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For programs what the form of a subscription shows people: which mails are to come. */
@Path("/api/subscriptions/{id}/preview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Subscriptions")
class SubscriptionPreviewResource {

    private final VisibleSubscriptions visible;
    private final NextMails nextMails;
    private final MessagePreviews looks;

    SubscriptionPreviewResource(VisibleSubscriptions visible, NextMails nextMails, MessagePreviews looks) {
        this.visible = visible;
        this.nextMails = nextMails;
        this.looks = looks;
    }

    @GET
    @Operation(operationId = "previewSubscription", summary = "What the next check will send", description = "The mails that a check of this moment sends to the address of this "
            + "subscription, number and words, and its own of the thirty days after it as far as nobody does anything until then. "
            + "In the place of its reader's own secret addresses there are pages that ask for signing in. Nothing is sent or stored.")
    public SubscriptionPreview get(UUID id) {
        return SubscriptionPreview.of(nextMails.outlook(visible.get(id)), looks);
    }
}
