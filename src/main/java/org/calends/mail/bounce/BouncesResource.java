package org.calends.mail.bounce;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.input.UnknownResourceException;
import org.calends.mail.smtp.HeaderText;
import org.calends.reminder.bounce.Bounces.Noted;
import org.calends.reminder.bounce.ReturnedMail;
import org.calends.reminder.bounce.ReturnedMail.Kind;
import org.calends.reminder.bounce.ReturnedMails;
import org.calends.reminder.ledger.DeadAddress;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.MailRejection;
import org.calends.subscription.wish.Channel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Mails that came back, and the addresses that are muted for it. */
@Path("/api/bounces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Mail")
class BouncesResource {

    private final BounceReader reader;
    private final DeadAddresses deadAddresses;
    private final ReturnedMails returned;

    BouncesResource(BounceReader reader, DeadAddresses deadAddresses, ReturnedMails returned) {
        this.returned = returned;
        this.reader = reader;
        this.deadAddresses = deadAddresses;
    }

    /**
     * @param kind what it was
     * @param refusal why the mail was not delivered, or null
     * @param messageId the mail that it is about, or null when an automatic answer does not say
     * @param status the enhanced status code (RFC 3463), or null
     * @param diagnostic what the server said, or the subject
     * @param muted the address to which nothing more is sent now, or null
     */
    record Bounce(Kind kind, MailRejection refusal, String messageId, String status, String diagnostic, String muted) {
    }

    /** A mail that came to the bounce address. */
    @Schema(name = "ReturnedMail")
    record ReturnedMailView(UUID id, Kind kind, MailRejection refusal, String messageId, String email, String status,
            String words,
            Instant receivedAt) {

        static ReturnedMailView of(ReturnedMail mail) {
            return new ReturnedMailView(mail.id(), mail.kind(), mail.refusal(), mail.messageId(), mail.email(), mail.status(),
                    mail.words(), mail.receivedAt());
        }
    }

    /** An address to which nothing more is sent. */
    record MutedAddress(String email, Channel channel, String reason, Instant since) {

        static MutedAddress of(DeadAddress address) {
            return new MutedAddress(address.address(), address.channel(), address.reason(), address.since());
        }
    }

    @POST
    @Consumes("message/rfc822")
    @Operation(operationId = "submitReturnedMail", summary = "Hand in a mail that came back", description = "A bounce, complaint or automatic answer as "
            + "it arrived at the bounce address. The reminders that were not delivered are marked as failed and the "
            + "administrators are told; an address is muted only where it does not exist. What is not understood is counted, "
            + "and refused with 400, or with 404 where it is about no mail that was sent from here.")
    public Bounce handIn(byte[] mail) {
        if (mail == null || mail.length == 0) {
            throw new InvalidInputException("body", "input.empty");
        }
        BounceReader.Finding finding = reader.read(mail);
        BounceReport report = finding.report();
        Noted noted = finding.noted();
        if (noted.kind() == Kind.UNREAD && report.kind() != Kind.UNREAD && !report.messageIds().isEmpty()) {
            throw new UnknownResourceException("mail.bounce.unknown-mail");
        }
        if (noted.kind() == Kind.UNREAD) {
            throw new InvalidInputException("body",
                    "mail.bounce.not-understood");
        }
        return new Bounce(noted.kind(), report.refusal(), noted.messageId(), report.status(), report.words(),
                noted.muted() ? noted.email() : null);
    }

    @GET
    @Path("/mails")
    @Operation(operationId = "listReturnedMails", summary = "What came to the bounce address, the latest first", description = "kind leaves out all others. What "
            + "was not understood, and what says nothing about a failure, is kept for 30 days.")
    public Page<ReturnedMailView> mails(@RestQuery Kind kind, @BeanParam Paging paging) {
        return returned.page(kind, paging.page(), paging.size()).map(ReturnedMailView::of);
    }

    @GET
    @Operation(operationId = "listMutedAddresses", summary = "Muted addresses, the latest first")
    public List<MutedAddress> muted() {
        return deadAddresses.all().stream().map(MutedAddress::of).toList();
    }

    @DELETE
    @Path("/{email}")
    @Operation(operationId = "unmuteAddress", summary = "Send to this address again", description = "channel is the address's, MAIL when absent. Reminders that failed meanwhile are sent again one by "
            + "one, with POST /api/reminders/{id}/dispatch.")
    public void revive(String email, @RestQuery String channel) {
        Channel known = Channel.find(channel == null ? Channel.MAIL.name() : channel)
                .orElseThrow(() -> new InvalidInputException("channel", "input.not-one-of", Channel.all()));
        if (!deadAddresses.revive(known, email)) {
            throw new UnknownResourceException("mail.address.not-muted", HeaderText.oneLine(email));
        }
    }
}
