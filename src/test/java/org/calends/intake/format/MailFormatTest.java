package org.calends.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.calends.intake.document.DocumentKind;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.HostileDocumentsTest;
import org.calends.intake.document.PdfSample;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.text.Link;
import org.junit.jupiter.api.Test;

class MailFormatTest {

    private final DocumentReader reader = new DocumentReader(DocumentLimits.DEFAULTS);

    @Test
    void a_plain_mail_gives_subject_day_and_body() {
        DocumentText document = read("""
                From: news@example.org
                Date: Mon, 26 Apr 2021 23:30:00 -0400
                Subject: =?UTF-8?B?5paw6KeE?= and old ones
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Shops must register by 14 May, =E2=80=9Cwithout fail=E2=80=9D.
                """);

        assertThat(document.kind()).isEqualTo(DocumentKind.MAIL);
        assertThat(document.title()).isEqualTo("新规 and old ones");
        assertThat(document.published()).as("the sender's day").hasToString("2021-04-26");
        assertThat(document.text()).contains("by 14 May, “without fail”.");
    }

    @Test
    void the_form_with_links_is_preferred() throws Exception {
        MimeMultipart forms = new MimeMultipart("alternative");
        forms.addBodyPart(part("text/plain", "Plain words."));
        forms.addBodyPart(part("text/html", "<p>Rich words. <a href='https://example.org/'>More</a></p>"));

        DocumentText document = read(message("News", forms));

        assertThat(document.text()).isEqualTo("Rich words. More");
        assertThat(document.links()).containsExactly(new Link(12, 16, "https://example.org/"));
    }

    @Test
    void attachments_are_read_and_a_broken_one_is_named() throws Exception {
        MimeMultipart mixed = new MimeMultipart();
        mixed.addBodyPart(part("text/plain", "See the attached note, please."));
        mixed.addBodyPart(attachment("note.pdf", new PdfSample().page().lines(60, 200, "Register by 14 May 2021.").bytes()));
        mixed.addBodyPart(attachment("broken.pdf", "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII)));

        DocumentText document = read(message("Note", mixed));

        assertThat(document.text()).isEqualTo("See the attached note, please.\n\nRegister by 14 May 2021.");
        assertThat(document.warnings()).singleElement().asString().contains("broken.pdf");
    }

    @Test
    void a_covering_note_hands_date_and_subject_over_to_the_message_it_forwards() throws Exception {
        MimeMultipart mixed = new MimeMultipart();
        mixed.addBodyPart(part("text/plain", "FYI"));
        MimeBodyPart forwarded = new MimeBodyPart();
        forwarded.setDataHandler(new DataHandler(new ByteArrayDataSource("""
                From: news@example.org
                Date: Mon, 5 Apr 2021 10:00:00 +0800
                Subject: Weekly news
                Content-Type: text/plain

                Shops must register by 14 May, as the authority said.
                """.getBytes(StandardCharsets.US_ASCII), "message/rfc822")));
        mixed.addBodyPart(forwarded);

        DocumentText document = read(message("Fwd: Weekly news", mixed));

        assertThat(document.title()).isEqualTo("Weekly news");
        assertThat(document.published()).hasToString("2021-04-05");
        assertThat(document.text()).startsWith("FYI\n\nShops must register");
    }

    @Test
    void a_mail_without_any_words_says_so() throws Exception {
        MimeMultipart mixed = new MimeMultipart();
        mixed.addBodyPart(part("text/plain", " "));

        assertThat(HostileDocumentsTest.reasonOf(reader, bytes(message("Empty", mixed))))
                .isEqualTo(UnreadableDocumentException.Reason.NO_TEXT);
    }

    private static MimeBodyPart part(String type, String words) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(words, type + "; charset=utf-8")));
        return part;
    }

    private static MimeBodyPart attachment(String name, byte[] content) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/octet-stream")));
        part.setFileName(name);
        return part;
    }

    private static MimeMessage message(String subject, MimeMultipart content) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setSubject(subject);
        message.setContent(content);
        return message;
    }

    private static byte[] bytes(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private DocumentText read(MimeMessage message) throws Exception {
        return reader.read(bytes(message), "mail.eml", null);
    }

    private DocumentText read(String message) {
        return reader.read(message.getBytes(StandardCharsets.UTF_8), "mail.eml", null);
    }
}
