package org.calends.mail;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.Role;
import org.calends.obligation.Invalid;
import org.calends.reminder.DeadAddress;
import org.calends.reminder.DeadAddresses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mails that came back, and the addresses that are muted for it. */
@Path("/api/bounces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINS)
@Tag(name = "Mail")
class BouncesResource {

    private final BounceReader reader;
    private final DeadAddresses deadAddresses;

    BouncesResource(BounceReader reader, DeadAddresses deadAddresses) {
        this.reader = reader;
        this.deadAddresses = deadAddresses;
    }

    /**
     * @param messageId the mail that the report is about
     * @param muted the address to which nothing more is sent, or null when delivery was not given up
     */
    record Bounce(String messageId, String status, String diagnostic, String muted) {
    }

    /** An address to which nothing more is sent. */
    record MutedAddress(String email, String reason, Instant since) {

        static MutedAddress of(DeadAddress address) {
            return new MutedAddress(address.email(), address.reason(), address.since());
        }
    }

    @POST
    @Consumes("message/rfc822")
    @Operation(summary = "Hand in a mail that came back", description = "A delivery status notification (RFC 3464) as it "
            + "arrived at the bounce address. The reminders that it is about are marked as failed, their address is muted, "
            + "and the administrators are told.")
    public Bounce handIn(byte[] mail) {
        BounceReader.Finding finding = reader.read(parsed(mail)).orElseThrow(() -> new Invalid("body",
                "is no delivery status notification (RFC 3464) that says which mail it is about"));
        if (finding.report().failed() && finding.email() == null) {
            throw new NotFoundException("The report is about no mail that was sent from here.");
        }
        return new Bounce(finding.report().messageId(), finding.report().status(), finding.report().diagnostic(),
                finding.email());
    }

    @GET
    @Operation(summary = "Muted addresses, the latest first")
    public List<MutedAddress> muted() {
        return deadAddresses.all().stream().map(MutedAddress::of).toList();
    }

    @DELETE
    @Path("/{email}")
    @Operation(summary = "Send to this address again", description = "Reminders that failed meanwhile are sent again one by "
            + "one, with POST /api/reminders/{id}/dispatch.")
    public void revive(String email) {
        if (!deadAddresses.revive(email)) {
            throw new NotFoundException("The address " + HeaderText.oneLine(email) + " is not muted.");
        }
    }

    private static MimeMessage parsed(byte[] mail) {
        try {
            return new MimeMessage(null, new ByteArrayInputStream(mail == null ? new byte[0] : mail));
        } catch (MessagingException e) {
            throw new Invalid("body", "is no mail: " + HeaderText.oneLine(String.valueOf(e.getMessage())));
        }
    }
}
