package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is encoded is read by somebody else's code as what it was. */
class MimeEntityTest {

    private static final List<String> PIECES = List.of("a", "Report", " ", "\t", "=", "=3D", ".", "\n", "\r\n", "\r", "é", "期限",
            "🚨", "“", "–", "x".repeat(90), " \n", "--", "\u007f");

    private final Random random = new Random(4);

    @Test
    void whatever_is_written_is_read_again_with_lines_ended_as_in_mails() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            String text = text();
            MimeEntity entity = MimeEntity.text("plain", text);

            String wire = new String(entity.body(), StandardCharsets.ISO_8859_1);
            assertThat(wire).matches("\\p{ASCII}*").doesNotContainPattern("\r(?!\n)|(?<!\r)\n");
            assertThat(wire.lines().mapToInt(String::length).max().orElse(0))
                    .isLessThanOrEqualTo(entity.encoding().equals("7bit") ? 998 : 76);
            assertThat(decoded(entity).replaceAll("\r\n|\r|\n", "\n")).isEqualTo(text.replaceAll("\r\n|\r|\n", "\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({ "By Wednesday., 7bit", "By 3 May – no later., quoted-printable", "期限为五月三日, base64" })
    void it_stays_as_readable_as_it_can(String text, String encoding) {
        assertThat(MimeEntity.text("plain", text).encoding()).isEqualTo(encoding);
    }

    @Test
    void a_line_that_is_too_long_for_a_mail_is_encoded() throws Exception {
        MimeEntity entity = MimeEntity.text("plain", "x".repeat(999));

        assertThat(entity.encoding()).isEqualTo("quoted-printable");
        assertThat(decoded(entity)).hasSize(999);
    }

    @Test
    void parts_stay_apart() throws Exception {
        MimeEntity both = MimeEntity.of("alternative",
                List.of(MimeEntity.text("plain", "--\n-- \nfirst"), MimeEntity.text("html", "<p>second</p>")));
        MimeBodyPart part = new MimeBodyPart(new ByteArrayInputStream(
                ("Content-Type: " + both.type() + "\r\n\r\n" + new String(both.body(), StandardCharsets.US_ASCII))
                        .getBytes(StandardCharsets.US_ASCII)));
        var parts = (jakarta.mail.internet.MimeMultipart) part.getContent();

        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("--\r\n-- \r\nfirst");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>second</p>");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String decoded(MimeEntity entity) throws Exception {
        return new String(MimeUtility.decode(new ByteArrayInputStream(entity.body()), entity.encoding()).readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
