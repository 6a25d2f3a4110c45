package org.calends.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.calends.account.person.MailAddress;
import org.junit.jupiter.api.Test;

import io.quarkus.mailer.Mail;

/** No text that people write can become a header or a recipient (acceptance rows S1 and S9). */
class HeaderInjectionTest {

    private static final int ROUNDS = 10_000;
    private static final List<String> SHARP = List.of("\r", "\n", "\r\n", "\0", "\u2028", "\u2029", "\u0085", "\u760d",
            "\u760a",
            "\u000b", "\f", "\ud83d", "Bcc: evil@example.com", ">", "<evil@example.com>", ",", ";", "\"", "\r\n.\r\n",
            "\r\nRCPT TO:<evil@example.com>\r\n", "期限", "=?UTF-8?Q?=0D=0ABcc:?=", " ", "a");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Random random = new Random(20210426);

    @Test
    void ten_thousand_hostile_subjects_names_and_headers_add_no_header() throws Exception {
        Set<String> expected = headerNames(written("Reminder", "Calends", "Value"));
        for (int i = 0; i < ROUNDS; i++) {
            String subject = hostile();
            String name = hostile();
            String value = hostile();
            String raw = written(subject, name, value);
            assertThat(headerNames(raw)).as("%s | %s | %s", subject, name, value).isEqualTo(expected);
        }
    }

    @Test
    void a_hostile_address_is_refused_or_is_one_recipient() {
        for (int i = 0; i < ROUNDS; i++) {
            String address = "wang" + hostile() + "@example.com";
            try {
                var parsed = HeaderText.address(address);
                assertThat(parsed.getAddress()).as(address).doesNotContain("\r", "\n", "\0");
                assertThat(parsed.toString()).as(address).doesNotContain("\r", "\n", "\0");
            } catch (MessagingException refused) {
                assertThat(refused).hasMessageNotContaining("\r\n");
            }
        }
    }

    /** What forms and the API let in is what can be mailed. */
    @Test
    void whatever_may_be_written_as_an_address_goes_into_a_header() throws Exception {
        int mailable = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String address = addressLike();
            if (MailAddress.Validator.isMailable(address)) {
                mailable++;
                assertThat(HeaderText.address(address).getAddress()).isASCII().contains("@");
            }
        }
        assertThat(mailable).isGreaterThan(ROUNDS / 100);
        assertThat(HeaderText.address("lin@例子.中国").getAddress()).isEqualTo("lin@xn--fsqu00a.xn--fiqs8s");
        assertThat(List.of("lin@例子.中国", "o'hara+x@sub.example.com", "root@localhost.example"))
                .allMatch(MailAddress.Validator::isMailable);
        assertThat(List.of("张三@例子.中国", "李四@example.com", "a..b@example.com", "a@b@c", "a@my_host.com", "a@-b.com", "@", "team",
                "Lin <lin@example.com>", "")).noneMatch(MailAddress.Validator::isMailable);
    }

    private String addressLike() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append("ab1.-_+'%张ö @".charAt(random.nextInt(13)));
        }
        return text.append('@').append(List.of("example.com", "b-1.org", "例子.中国", "x", "a_b.c", "-a.b", "a..b", "ß.de")
                .get(random.nextInt(8))).toString();
    }

    @Test
    void a_name_written_in_code_holds_no_line_break_either() throws Exception {
        String raw = HeaderText.address("=?UTF-8?Q?Wang=0D=0ABcc=3A_evil=40example.com?= <wang@example.com>").toString();

        assertThat(raw).doesNotContain("\r", "\n").endsWith("<wang@example.com>");
    }

    @Test
    void what_goes_into_the_log_stays_in_one_line() {
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(HeaderText.oneLine(hostile()).lines().count()).isLessThanOrEqualTo(1);
        }
    }

    private String hostile() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(SHARP.get(random.nextInt(SHARP.size())));
        }
        return text.toString();
    }

    private static String written(String subject, String name, String value) throws Exception {
        Mail mail = Mail.withText("wang@example.com", subject, "By Wednesday.")
                .setFrom("\"" + HeaderText.oneLine(name).replaceAll("[\\\\\"]", "") + "\" <calends@example.org>")
                .addHeader("List-Id", value);
        return new String(new Envelope(mail, "<one@example.org>", Instant.EPOCH, Optional.empty()).bytes(),
                StandardCharsets.ISO_8859_1);
    }

    private static Set<String> headerNames(String raw) {
        Set<String> names = new TreeSet<>();
        raw.substring(0, raw.indexOf("\r\n\r\n")).lines().filter(line -> !line.startsWith(" ") && !line.startsWith("\t"))
                .forEach(line -> names.add(line.substring(0, Math.max(0, line.indexOf(':')))));
        return names;
    }
}
