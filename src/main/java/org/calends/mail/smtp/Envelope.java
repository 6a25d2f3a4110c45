package org.calends.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.ParseException;

import io.quarkus.mailer.Attachment;
import io.quarkus.mailer.Mail;

/**
 * A composed mail as MIME bytes (RFC 2045). Keeps its Message-ID, and knows whether it has begun to leave: after that nobody
 * can say whether the server took it. The bytes are those that Jakarta Mail would write, made in one pass: its own way looks
 * at each part several times, which was a third of what a mail costs.
 */
final class Envelope {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z (z)", Locale.US);
    private static final AtomicLong BOUNDARIES = new AtomicLong();
    /** Most mails fit. */
    private static final int ROOM = 1 << 14;

    private final InternetAddress sender;
    private final InternetAddress recipient;
    private final Instant date;
    private final byte[] unsigned;
    private final Optional<DkimSigner> signer;
    private boolean written;

    /**
     * @param mail to exactly one recipient
     * @throws ParseException when an address or a part is impossible
     */
    Envelope(Mail mail, String messageId, Instant date, Optional<DkimSigner> signer) throws ParseException {
        this.sender = HeaderText.address(mail.getFrom());
        this.recipient = HeaderText.address(mail.getTo().get(0));
        this.date = date;
        this.signer = signer;
        MimeHeaders headers = new MimeHeaders();
        headers.set("From", InternetAddress.toString(new InternetAddress[] { sender }, "From: ".length()));
        headers.set("To", InternetAddress.toString(new InternetAddress[] { recipient }, "To: ".length()));
        headers.setText("Subject", HeaderText.oneLine(mail.getSubject()));
        headers.set("Date", DATE.format(date.atZone(ZoneId.systemDefault())));
        mail.getHeaders().forEach((name, values) -> values.forEach(
                value -> headers.setFolded(HeaderText.oneLine(name), HeaderText.oneLine(value))));
        headers.set("MIME-Version", "1.0");
        headers.set("Message-ID", messageId);
        this.unsigned = bytes(headers, mail);
    }

    /** @return the bare address of who sends it */
    String sender() {
        return sender.getAddress();
    }

    InternetAddress recipient() {
        return recipient;
    }

    /** From here on nobody can say whether the server took it, until it answers. */
    void leaves() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }

    /** @return as it goes over the wire, signed, lines ended by CRLF */
    byte[] bytes() {
        if (signer.isEmpty()) {
            return unsigned;
        }
        ByteArrayOutputStream signed = new ByteArrayOutputStream(unsigned.length + ROOM / 8);
        signed.writeBytes(signer.get().sign(unsigned, date).getBytes(StandardCharsets.US_ASCII));
        signed.writeBytes(unsigned);
        return signed.toByteArray();
    }

    private static byte[] bytes(MimeHeaders headers, Mail mail) throws ParseException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(ROOM);
        if (mail.getHtml() == null) {
            MimePart text = MimePart.text(mail.getText(), "plain");
            text.describe(headers);
            headers.writeTo(out);
            text.writeContentTo(out);
        } else {
            MimePart parts = mail.getAttachments().isEmpty() ? alternative(mail) : withAttachments(mail);
            parts.describe(headers);
            headers.writeTo(out);
            parts.writeContentTo(out);
        }
        return out.toByteArray();
    }

    private static MimePart alternative(Mail mail) {
        List<MimePart> parts = new ArrayList<>(List.of(MimePart.text(mail.getText(), "plain"),
                MimePart.text(mail.getHtml(), "html")));
        for (Attachment attachment : mail.getAttachments()) {
            if (isInvitation(attachment)) {
                parts.add(MimePart.data(HeldAttachment.bytesOf(attachment), HeaderText.oneLine(attachment.getContentType())));
            }
        }
        return MimePart.several("alternative", boundary(), parts);
    }

    private static MimePart withAttachments(Mail mail) throws ParseException {
        List<MimePart> parts = new ArrayList<>(List.of(alternative(mail)));
        for (Attachment attachment : mail.getAttachments()) {
            parts.add(attached(attachment));
        }
        return MimePart.several("mixed", boundary(), parts);
    }

    /** In no other mail, and with characters that no encoded text has in that order. */
    private static String boundary() {
        return "----=_Part_" + BOUNDARIES.incrementAndGet() + "_" + System.nanoTime();
    }

    /** Calendars act on the last alternative (RFC 6047, 2.4); Outlook also wants the method as a parameter there. */
    private static boolean isInvitation(Attachment attachment) {
        return attachment.getContentType().startsWith("text/calendar") && attachment.getContentType().contains("method=");
    }

    private static MimePart attached(Attachment attachment) throws ParseException {
        return MimePart.file(HeldAttachment.bytesOf(attachment),
                HeaderText.oneLine(isInvitation(attachment) ? "application/ics" : attachment.getContentType()),
                HeaderText.oneLine(attachment.getName()), attachment.getDisposition());
    }
}
