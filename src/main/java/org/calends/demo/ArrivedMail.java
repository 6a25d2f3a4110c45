package org.calends.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail as it came over the wire.
 *
 * @param text its plain-text part, decoded
 * @param source every byte of it, as text
 */
record ArrivedMail(String subject, String to, String text, String source) {

    static ArrivedMail of(MimeMessage mail) {
        try {
            ByteArrayOutputStream source = new ByteArrayOutputStream();
            mail.writeTo(source);
            return new ArrivedMail(mail.getSubject(), mail.getAllRecipients()[0].toString(), plainText(mail),
                    source.toString(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that arrived can be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = plainText(parts.getBodyPart(i));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
