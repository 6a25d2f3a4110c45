package org.calends.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;

import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.eclipse.angus.mail.util.MailStreamProvider;

import io.quarkus.mailer.Attachment;
import io.quarkus.mailer.Mail;

/**
 * A composed mail as MIME bytes (RFC 2045). Keeps its Message-ID, and knows whether its last byte has left: after that nobody
 * can say whether the server took it.
 */
final class Envelope extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    static {
        // Otherwise Jakarta Mail looks for it in all libraries, again for each part of each mail: ten times all other work.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final String messageId;
    private final Optional<DkimSigner> signer;
    private boolean written;

    /**
     * @param mail to exactly one recipient
     * @throws MessagingException when an address or a part is impossible
     */
    Envelope(Session session, Mail mail, String messageId, Date date, Optional<DkimSigner> signer)
            throws MessagingException {
        super(session);
        this.messageId = messageId;
        this.signer = signer;
        setFrom(HeaderText.address(mail.getFrom()));
        setRecipient(RecipientType.TO, HeaderText.address(mail.getTo().get(0)));
        setSubject(HeaderText.oneLine(mail.getSubject()), UTF_8);
        setSentDate(date);
        mail.getHeaders().forEach((name, values) -> values.forEach(value -> put(name, value)));
        if (mail.getHtml() == null) {
            setText(mail.getText(), UTF_8);
        } else {
            setContent(mail.getAttachments().isEmpty() ? alternative(mail) : withAttachments(mail));
        }
        saveChanges();
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
        if (signer.isPresent()) {
            writeSigned(out, signer.get());
        } else {
            super.writeTo(out, ignored);
        }
        written = true;
    }

    /** What is signed must be what leaves, so the line ends are those of the wire already. */
    private void writeSigned(OutputStream out, DkimSigner by) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        super.writeTo(new CRLFOutputStream(bytes), null);
        out.write(by.sign(bytes.toByteArray(), getSentDate().toInstant()).getBytes(StandardCharsets.US_ASCII));
        bytes.writeTo(out);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private void put(String name, String value) {
        try {
            setHeader(HeaderText.oneLine(name), MimeUtility.fold(name.length() + 2, HeaderText.oneLine(value)));
        } catch (MessagingException e) {
            throw new IllegalStateException("a message under construction takes headers", e);
        }
    }

    private static MimeMultipart alternative(Mail mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.getText(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.getHtml(), UTF_8, "html");
        parts.addBodyPart(text);
        parts.addBodyPart(html);
        for (Attachment attachment : mail.getAttachments()) {
            if (isInvitation(attachment)) {
                MimeBodyPart calendar = new MimeBodyPart();
                calendar.setDataHandler(data(attachment, attachment.getContentType()));
                parts.addBodyPart(calendar);
            }
        }
        return parts;
    }

    private static MimeMultipart withAttachments(Mail mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("mixed");
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternative(mail));
        parts.addBodyPart(body);
        for (Attachment attachment : mail.getAttachments()) {
            parts.addBodyPart(attached(attachment));
        }
        return parts;
    }

    /** Calendars act on the last alternative (RFC 6047, 2.4); Outlook also wants the method as a parameter there. */
    private static boolean isInvitation(Attachment attachment) {
        return attachment.getContentType().startsWith("text/calendar") && attachment.getContentType().contains("method=");
    }

    private static MimeBodyPart attached(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(data(attachment, isInvitation(attachment) ? "application/ics" : attachment.getContentType()));
        part.setFileName(HeaderText.oneLine(attachment.getName()));
        part.setDisposition(attachment.getDisposition());
        return part;
    }

    private static DataHandler data(Attachment attachment, String contentType) {
        return new DataHandler(new ByteArrayDataSource(HeldAttachment.bytesOf(attachment), HeaderText.oneLine(contentType)));
    }
}
