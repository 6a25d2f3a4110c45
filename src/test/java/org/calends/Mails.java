package org.calends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/** Reads mails as a mail program does. */
public final class Mails {

    private Mails() {
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the plain-text part, decoded */
    public static String text(MimeMessage mail) {
        return find(mail, "text/plain");
    }

    /** @return the HTML part, decoded */
    public static String html(MimeMessage mail) {
        return find(mail, "text/html");
    }

    /** @return all that it says: subject, both texts, and what is attached, its lines unfolded */
    public static String whole(MimeMessage mail) {
        return subject(mail) + "\n" + everyPart(mail).replace("\r\n ", "");
    }

    private static String everyPart(Part part) {
        try {
            if (!(part.getContent() instanceof Multipart parts)) {
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(everyPart(parts.getBodyPart(i))).append('\n');
            }
            return all.toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String find(Part part, String type) {
        try {
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    String found = find(inner, type);
                    if (found != null) {
                        return found;
                    }
                }
            }
            return null;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
