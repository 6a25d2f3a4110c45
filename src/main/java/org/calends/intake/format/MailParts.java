package org.calends.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.DocumentKind;
import org.calends.intake.document.Extract;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.TextDecoder;

/** One message's parts, in order; the first text is its body, everything else is attached. */
final class MailParts {

    private final Formats formats;
    private final ReadBudget readBudget;
    private final MailAssembly mailAssembly;
    private boolean hasBody;

    MailParts(Formats formats, ReadBudget readBudget) {
        this.formats = formats;
        this.readBudget = readBudget;
        this.mailAssembly = new MailAssembly(readBudget);
    }

    Extract read(MimeMessage message) throws Exception {
        mailAssembly.subject(MailHeaderText.of(message.getHeader("Subject", null), charset(message)));
        mailAssembly.sent(sent(message));
        read((MimePart) message);
        return mailAssembly.extract();
    }

    /** The day on the sender's clock: that is the date printed on the letter. */
    private static PublicationDate sent(MimeMessage message) throws MessagingException {
        String header = message.getHeader("Date", null);
        Date date = message.getSentDate();
        if (date == null || header == null) {
            return null;
        }
        var zone = header.strip().replaceFirst("(?s).*([+-]\\d{4}).*", "$1");
        ZoneId at = zone.matches("[+-]\\d{4}") ? ZoneId.of(zone) : ZoneId.of("UTC");
        return PublicationDate.day(date.toInstant().atZone(at).toLocalDate());
    }

    private void read(MimePart part) throws Exception {
        readBudget.check();
        if (part.isMimeType("multipart/*")) {
            readBudget.nested(() -> readAll(multipart(part), part));
        } else if (CalendarPart.isOne(part.getContentType(), fileName(part))) {
            mailAssembly.attach(fileName(part),
                    () -> CalendarPart.extract(bytes(part), charset(part), mailAssembly.sentAt(), readBudget));
        } else if (WinmailText.isOne(part.getContentType(), fileName(part))) {
            readWinmail(part);
        } else if (part.isMimeType("text/*") && !hasBody && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            readBody(part);
        } else {
            attach(part);
        }
    }

    private Void readAll(MimeMultipart parts, MimePart whole) throws Exception {
        if (whole.isMimeType("multipart/alternative") && !hasBody) {
            MimePart best = best(parts);
            read(best);
            for (int i = 0; i < parts.getCount(); i++) {
                MimePart form = (MimePart) parts.getBodyPart(i);
                if (form != best && form.isMimeType("text/calendar")) {
                    read(form);
                }
            }
        } else if (whole.isMimeType("multipart/related")) {
            read((MimePart) parts.getBodyPart(0));
        } else {
            for (int i = 0; i < parts.getCount(); i++) {
                read((MimePart) parts.getBodyPart(i));
            }
        }
        return null;
    }

    /** HTML before plain text, since only HTML keeps the addresses; an unknown last form (RFC 2046, 5.1.4) is passed over. */
    private static MimePart best(MimeMultipart forms) throws MessagingException {
        MimePart best = (MimePart) forms.getBodyPart(0);
        for (int i = 1; i < forms.getCount(); i++) {
            MimePart form = (MimePart) forms.getBodyPart(i);
            if (form.isMimeType("text/html") || form.isMimeType("multipart/*")) {
                best = form;
            }
        }
        return best;
    }

    /** Through a stream that asks the allowance: a boundary of one letter makes millions of parts. */
    private MimeMultipart multipart(MimePart part) throws MessagingException {
        MimePartDataSource whole = new MimePartDataSource(part);
        return new MimeMultipart(new CheckedSource(whole, readBudget)) {
            @Override
            protected InternetHeaders createInternetHeaders(InputStream in) throws MessagingException {
                readBudget.part();
                return super.createInternetHeaders(in);
            }
        };
    }

    private void readBody(MimePart part) throws Exception {
        String charset = charset(part);
        String decoded = TextDecoder.decode(bytes(part), charset);
        String text = "flowed".equalsIgnoreCase(parameter(part, "format"))
                ? FlowedText.joined(decoded, "yes".equalsIgnoreCase(parameter(part, "delsp")))
                : decoded;
        Extract body = part.isMimeType("text/html") ? WebText.extract(text, readBudget)
                : new Extract(PlainTextFormat.normalise(text, readBudget), List.of(), null, null, null, List.of(), List.of());
        hasBody = !body.text().isBlank();
        mailAssembly.body(body);
    }

    /** The letter inside counts where the mail has none of its own. */
    private void readWinmail(MimePart part) throws Exception {
        MailAssembly inside = mailAssembly;
        boolean wantsBody = !hasBody;
        hasBody = true;
        readBudget.nested(() -> {
            inside.unwrap(fileName(part), () -> new WinmailText(formats, readBudget).read(bytes(part), wantsBody, inside));
            return null;
        });
    }

    /** A name that is not quoted as it should be is no reason to lose the letter. */
    private static String fileName(MimePart part) {
        try {
            String name = part.getFileName();
            return name == null ? null : MailHeaderText.of(name, null);
        } catch (MessagingException malformed) {
            return null;
        }
    }

    private static String charset(MimePart part) throws MessagingException {
        return parameter(part, "charset");
    }

    private static String parameter(MimePart part, String name) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter(name);
        } catch (MessagingException malformed) {
            return null;
        }
    }

    private void attach(MimePart part) throws Exception {
        if (part.isMimeType("image/*") || part.isMimeType("application/pkcs7-signature")
                || part.isMimeType("application/pgp-signature")) {
            return;
        }
        if (part.isMimeType("message/rfc822")) {
            mailAssembly.attach("message", () -> formats.attached(DocumentKind.MAIL, bytes(part), readBudget));
        } else {
            mailAssembly.attach(fileName(part), () -> formats.attached(bytes(part), part.getContentType(), readBudget));
        }
    }

    private byte[] bytes(MimePart part) throws Exception {
        try (InputStream in = MailFormat.checked(decoded(part), readBudget)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, readBudget.limits().unpackedBytes() + 1));
            readBudget.unpacked(bytes.length);
            return bytes;
        }
    }

    /** A transfer encoding that nobody knows ("8bits", "plain") is none. */
    private static InputStream decoded(MimePart part) throws Exception {
        try {
            return part.getInputStream();
        } catch (IOException | MessagingException unknown) {
            return part instanceof MimeBodyPart body ? body.getRawInputStream() : ((MimeMessage) part).getRawInputStream();
        }
    }

    private record CheckedSource(DataSource source, ReadBudget allowance) implements DataSource {

        @Override
        public InputStream getInputStream() throws IOException {
            return MailFormat.checked(source.getInputStream(), allowance);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return source.getOutputStream();
        }

        @Override
        public String getContentType() {
            return source.getContentType();
        }

        @Override
        public String getName() {
            return source.getName();
        }
    }
}
