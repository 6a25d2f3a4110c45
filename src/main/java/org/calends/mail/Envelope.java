package org.calends.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;

import io.quarkus.mailer.Attachment;
import io.quarkus.mailer.Mail;

/**
 * A composed mail as MIME bytes (RFC 2045). Keeps its Message-ID, and knows whether its last byte has left: after that nobody
 * can
 * say whether the server took it.
 */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final MimeEntity content;
    private final Optional<DkimSigner> signer;
    private boolean written;

    /**
     * @param mail to exactly one recipient
     * @throws MessagingException when an address or a part is impossible
     */
    Envelope(Session session, Mail mail, String messageId, Date date, Optional<DkimSigner> signer)
            throws MessagingException {
        super(session);
        this.signer = signer;
        setFrom(HeaderText.address(mail.getFrom()));
        setRecipient(RecipientType.TO, HeaderText.address(mail.getTo().get(0)));
        setSubject(HeaderText.oneLine(mail.getSubject()), UTF_8);
        setSentDate(date);
        mail.getHeaders().forEach((name, values) -> values.forEach(value -> put(name, value)));
        setHeader("Message-ID", messageId);
        setHeader("MIME-Version", "1.0");
        content = content(mail);
        setHeader("Content-Type", content.type());
        setHeader("Content-Transfer-Encoding", content.encoding());
    }

    private static MimeEntity content(Mail mail) {
        if (mail.getHtml() == null) {
            return MimeEntity.text("plain", mail.getText());
        }
        return mail.getAttachments().isEmpty() ? alternative(mail) : withAttachments(mail);
    }

    InternetAddress[] recipients() throws MessagingException {
        return (InternetAddress[]) getRecipients(RecipientType.TO);
    }

    boolean isWritten() {
        return written;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        written = false;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeAll(bytes);
        if (signer.isPresent()) {
            out.write(signer.get().sign(bytes.toByteArray(), getSentDate().toInstant()).getBytes(StandardCharsets.US_ASCII));
        }
        bytes.writeTo(out);
        written = true;
    }

    /** What is signed must be what leaves, so the line ends are those of the wire already. */
    private void writeAll(ByteArrayOutputStream bytes) throws MessagingException {
        Collections.list(getAllHeaderLines()).forEach(line -> bytes.writeBytes(
                (line + "\r\n").getBytes(StandardCharsets.US_ASCII)));
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(content.body());
    }

    private void put(String name, String value) {
        try {
            setHeader(HeaderText.oneLine(name), MimeUtility.fold(name.length() + 2, HeaderText.oneLine(value)));
        } catch (MessagingException e) {
            throw new IllegalStateException("a message under construction takes headers", e);
        }
    }

    private static MimeEntity alternative(Mail mail) {
        List<MimeEntity> parts = new ArrayList<>();
        parts.add(MimeEntity.text("plain", mail.getText()));
        parts.add(MimeEntity.text("html", mail.getHtml()));
        mail.getAttachments().stream().filter(Envelope::isInvitation)
                .map(invitation -> MimeEntity.encoded(HeaderText.oneLine(invitation.getContentType()),
                        HeldAttachment.bytesOf(invitation), null))
                .forEach(parts::add);
        return MimeEntity.of("alternative", parts);
    }

    private static MimeEntity withAttachments(Mail mail) {
        List<MimeEntity> parts = new ArrayList<>();
        parts.add(alternative(mail));
        mail.getAttachments().stream().map(Envelope::attached).forEach(parts::add);
        return MimeEntity.of("mixed", parts);
    }

    /** Calendars act on the last alternative (RFC 6047, 2.4); Outlook also wants the method as a parameter there. */
    private static boolean isInvitation(Attachment attachment) {
        return attachment.getContentType().startsWith("text/calendar") && attachment.getContentType().contains("method=");
    }

    private static MimeEntity attached(Attachment attachment) {
        String type = isInvitation(attachment) ? "application/ics" : HeaderText.oneLine(attachment.getContentType());
        ParameterList names = new ParameterList();
        names.set("filename", HeaderText.oneLine(attachment.getName()), UTF_8);
        return MimeEntity.encoded(type, HeldAttachment.bytesOf(attachment),
                new ContentDisposition(attachment.getDisposition(), names).toString());
    }
}
