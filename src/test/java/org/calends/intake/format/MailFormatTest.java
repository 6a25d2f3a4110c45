package org.calends.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** A mail of bare bytes, as old mail programs write it. */
    private DocumentText raw(String headers, byte[] body) throws Exception {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.write(
                ("From: a@example.org\r\nDate: Mon, 30 Nov 2026 09:00:00 +0800\r\nMIME-Version: 1.0\r\n" + headers + "\r\n\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        mail.write(body);
        return reader.read(mail.toByteArray(), null, "message/rfc822");
    }

    @ParameterizedTest
    @CsvSource({ "gb2312, GB18030, 关于开展自查的通知(镕)", "big5, Big5-HKSCS, 關於諮詢期的通函", "iso-2022-jp, ISO-2022-JP, 意見募集の締切",
            "gb18030, GB18030, 公开征求意见" })
    void subjects_and_letters_in_asian_encodings_are_read(String named, String really, String words) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(words.getBytes(really));

        DocumentText document = raw(
                "Subject: =?" + named + "?B?" + encoded + "?=\r\nContent-Type: text/plain; charset=" + named,
                (words + " 2027-01-14").getBytes(really));

        assertThat(document.title()).isEqualTo(words);
        assertThat(document.text()).isEqualTo(words + " 2027-01-14");
    }

    @Test
    void a_subject_of_bare_bytes_is_told_by_the_body() throws Exception {
        byte[] subject = "自查通知".getBytes("GB18030");

        DocumentText document = raw("Subject: " + new String(subject, StandardCharsets.ISO_8859_1)
                + "\r\nContent-Type: text/plain; charset=gbk", "请于2027年1月14日前报送。".getBytes("GB18030"));

        assertThat(document.title()).isEqualTo("自查通知");
    }

    @Test
    void an_encoded_word_cut_inside_a_character_is_put_together() throws Exception {
        byte[] bytes = "自查通知".getBytes(StandardCharsets.UTF_8);
        String one = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 4));
        String other = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 4, bytes.length));

        DocumentText document = raw("Subject: =?utf-8?B?" + one + "?=\r\n =?utf-8?B?" + other
                + "?=\r\nContent-Type: text/plain", "Words.".getBytes(StandardCharsets.US_ASCII));

        assertThat(document.title()).isEqualTo("自查通知");
    }

    @Test
    void a_soft_break_inside_a_character_and_an_unknown_encoding_do_no_harm() throws Exception {
        DocumentText soft = raw("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable",
                "=E6=88=AA=E6=AD=\r\n=A2 14 January 2027".getBytes(StandardCharsets.US_ASCII));
        DocumentText unknown = raw("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bits",
                "Comments close on 14 January 2027.".getBytes(StandardCharsets.US_ASCII));

        assertThat(soft.text()).isEqualTo("截止 14 January 2027");
        assertThat(unknown.text()).isEqualTo("Comments close on 14 January 2027.");
    }

    @Test
    void flowed_lines_are_one_paragraph() throws Exception {
        DocumentText document = raw("Content-Type: text/plain; charset=utf-8; format=flowed",
                "Comments close on 14 \r\nJanuary 2027.\r\n\r\n From here on.\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(document.text()).isEqualTo("Comments close on 14 January 2027.\n\nFrom here on.");
    }

    @Test
    void an_invitation_is_read_like_an_imported_calendar() throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Public hearing on fees\r\n"
                + "DTSTART:20270114T090000Z\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nUID:2\r\nSUMMARY:File the annual ret\r\n urn\r\nDUE;VALUE=DATE:20270131\r\nEND:VTODO\r\n"
                + "BEGIN:VTODO\r\nUID:3\r\nSUMMARY:Nothing\r\nSTATUS:CANCELLED\r\nDUE;VALUE=DATE:20270201\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";
        MimeMultipart forms = new MimeMultipart("alternative");
        forms.addBodyPart(part("text/plain", "You are invited."));
        forms.addBodyPart(part("text/calendar", calendar));

        DocumentText document = read(message("Invitation", forms));

        assertThat(document.text()).contains("You are invited.", "Public hearing on fees: 2027-01-14, 09:00",
                "File the annual return: 2027-01-31.");
    }

    @Test
    void what_outlook_wrapped_without_words_is_named_and_the_letter_stays() throws Exception {
        MimeMultipart mixed = new MimeMultipart();
        mixed.addBodyPart(part("text/plain", "Comments close on 14 January 2027."));
        mixed.addBodyPart(attachment("winmail.dat", new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }));

        DocumentText document = read(message("Note", mixed));

        assertThat(document.text()).isEqualTo("Comments close on 14 January 2027.");
        assertThat(document.warnings()).singleElement().asString().contains("winmail.dat");
    }

    @Test
    void rich_text_of_outlook_gives_its_words() {
        assertThat(WinmailText.plain(
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard Comments close\\par on 14 January 2027 \\'bd\\'d8\\'d6\\'b9}"))
                .contains("Comments close", "on 14 January 2027");
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
