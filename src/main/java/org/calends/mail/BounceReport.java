package org.calends.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;

/**
 * What a delivery status notification (RFC 3464) says about one mail.
 *
 * @param messageId of the mail that it is about
 * @param failed whether delivery was given up; others report a delay, or success
 * @param status the enhanced status code (RFC 3463), or null
 * @param diagnostic what the last server said, or null
 */
record BounceReport(String messageId, boolean failed, String status, String diagnostic) {

    /** @return empty when the mail is no such notification, or does not say which mail it is about */
    static Optional<BounceReport> in(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        InternetHeaders verdict = null;
        String messageId = null;
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                verdict = ofTheRecipient(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                messageId = headers(part).getHeader("Message-ID", null);
            }
        }
        return verdict == null || messageId == null ? Optional.empty() : Optional.of(of(messageId, verdict));
    }

    private static BounceReport of(String messageId, InternetHeaders verdict) {
        String action = verdict.getHeader("Action", null);
        return new BounceReport(messageId.strip(), action != null && action.strip().equalsIgnoreCase("failed"),
                oneLine(verdict.getHeader("Status", null)), oneLine(verdict.getHeader("Diagnostic-Code", null)));
    }

    /** Fields about the whole message come first, then, after an empty line, those about the recipient (RFC 3464, 2.1). */
    private static InternetHeaders ofTheRecipient(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            InternetHeaders ofTheMessage = new InternetHeaders(in);
            return ofTheMessage.getHeader("Action", null) != null ? ofTheMessage : new InternetHeaders(in);
        }
    }

    private static InternetHeaders headers(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new InternetHeaders(in);
        }
    }

    private static String oneLine(String field) {
        return field == null ? null : HeaderText.oneLine(field.replaceAll("\\s+", " "));
    }

    /** @return what to keep in the ledger */
    String reason() {
        return "The mail came back: " + (diagnostic != null ? diagnostic : "status " + status);
    }
}
