package org.calends.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.mail.Session;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.mailer.Mail;

/** A mail is byte for byte what Jakarta Mail makes of it; only what stands between its parts is ours. */
class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-12-01T03:04:05Z");
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final List<String> BITS = List.of("a", "By Wednesday", " ", "  ", "\n", "\r\n", "\r", "\t", ".", "=", "é",
            "个人信息",
            "😀", "·", "\u0000", "\u007f", "x".repeat(74), "y".repeat(999), " \n", "\n.", "\n\n", "From ");

    static Stream<String> texts() {
        Random random = new Random(20261201);
        return Stream.concat(
                Stream.of("", "a", "\n", " ", "=", "x".repeat(57), "é".repeat(57), "个".repeat(19), "个".repeat(20),
                        "a".repeat(75) + "é",
                        "a".repeat(76) + "é", "a".repeat(75) + " é", "é".repeat(25), "é".repeat(26), "x".repeat(998),
                        "x".repeat(999)),
                IntStream.range(0, 500).mapToObj(seed -> text(random)));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(BITS.get(random.nextInt(BITS.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_alone(String text) throws Exception {
        agree(mail("Due on May 26").setText(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_beside_html(String text) throws Exception {
        agree(mail("5月26日（还剩30天）：提交意见").setText("By Wednesday.\n").setHtml(text));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_calendar_file(String text) throws Exception {
        Mail mail = mail("Due").setText("By Wednesday.\n").setHtml("<p>By Wednesday.</p>");
        mail.getAttachments().add(new HeldAttachment("deadline.ics", text.getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=utf-8"));
        agree(mail);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_file_that_is_no_text(String text) throws Exception {
        Mail mail = mail("Due").setText("By Wednesday.\n").setHtml("<p>By Wednesday.</p>");
        mail.getAttachments().add(new HeldAttachment("deadline.ics", text.getBytes(StandardCharsets.UTF_8), "application/ics"));
        agree(mail);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/calendar; charset=utf-8;method=REQUEST", "text/calendar; charset=utf-8;method=CANCEL" })
    void an_invitation(String type) throws Exception {
        Mail mail = mail("Due").setText("By Wednesday.\n").setHtml("<p>By Wednesday · é</p>");
        mail.getAttachments()
                .add(new HeldAttachment("invite.ics", "BEGIN:VCALENDAR\r\nSUMMARY:é\r\n".getBytes(StandardCharsets.UTF_8),
                        type));
        agree(mail);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_subject(String text) throws Exception {
        agree(mail("Due: " + text).setText("By Wednesday.\n"));
    }

    private static Mail mail(String subject) {
        return new Mail().addTo("Wang Hai <wang@example.com>").setFrom("Fristen – Büro <calends@example.org>")
                .setSubject(subject)
                .addHeader("Auto-Submitted", "auto-generated").addHeader("List-Id", "Calends <reminders.example.org>")
                .addHeader("List-Unsubscribe", "<https://calends.example.org/unsubscribe/" + "x".repeat(90) + ">")
                .addHeader("References", "<abc@example.org>").addHeader("In-Reply-To", "<abc@example.org>");
    }

    private static void agree(Mail mail) throws Exception {
        String ours = new String(new Envelope(mail, "<1@example.org>", NOW, Optional.empty()).bytes(),
                StandardCharsets.ISO_8859_1);
        String jakarta = new String(new JakartaEnvelope(SESSION, mail, "<1@example.org>", Date.from(NOW)).bytes(),
                StandardCharsets.ISO_8859_1);
        assertThat(numbered(ours)).isEqualTo(numbered(jakarta));
    }

    /** The names of boundaries, which are never the same, by the order in which they come. */
    private static String numbered(String mail) {
        String text = mail;
        int number = 0;
        for (int at = text.indexOf("----=_Part_"); at >= 0; at = text.indexOf("----=_Part_")) {
            int end = at + "----=_Part_".length();
            while (end < text.length() && "0123456789_.".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            text = text.replace(text.substring(at, end), "boundary " + number++);
        }
        return text;
    }
}
