package org.calends.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

import org.eclipse.angus.mail.util.CRLFOutputStream;

import io.quarkus.mailer.Attachment;
import io.quarkus.mailer.Mail;

/** A mail as Jakarta Mail itself writes it, to compare {@link Envelope} with. */
final class JakartaEnvelope extends MimeMessage {

    private static final String UTF_8 = "UTF-8";

    private final String messageId;

    JakartaEnvelope(Session session, Mail mail, String messageId, Date date) throws MessagingException {
        super(session);
        this.messageId = messageId;
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

    byte[] bytes() throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeTo(new CRLFOutputStream(bytes), null);
        return bytes.toByteArray();
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
