package org.calends.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.MovableClock;
import org.calends.SpokenText;
import org.calends.TestMailbox;
import org.calends.language.Languages;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** No mail and no calendar says in every language the same. */
@QuarkusTest
@Tag("database")
class EveryLanguageMailTest {

    private static final Set<String> WRITTEN = Set.of("Xxx", "Yyy");

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void no_mail_has_a_sentence_that_nobody_translated() throws Exception {
        Languages.ALL.forEach(each -> made("/api/subscriptions", "{\"email\": \"" + reader(each.toLanguageTag())
                + "\", \"locale\": \"" + each.toLanguageTag() + "\", \"channels\": [\"MAIL\"]}"));
        made("/api/obligations",
                aPlainObligation().called("Xxx one").of(Kind.FILING).setBy("Yyy").due(Bound.BEFORE, "2021-05-03")
                        .reminding(6, 1).ownedBy("yyy@example.com").from("https://www.example.org/notice", "Yyy.").json());
        check();
        String changed = made("/api/obligations", aPlainObligation().called("Xxx two").dueIn(3).reminding(3).json());
        check();
        post("/api/obligations/" + changed + "/postponement", "{\"dueDate\": \"2021-06-03\", \"reason\": \"Yyy\"}")
                .statusCode(200);
        check();
        clock.moveTo("2021-05-05T09:00:00+08:00");
        check();

        for (Function<MimeMessage, Set<String>> read : List.<Function<MimeMessage, Set<String>>> of(
                mail -> SpokenText.ofText(say(mail, false)), mail -> SpokenText.ofPage(say(mail, true)))) {
            List<Set<String>> languages = new ArrayList<>();
            for (var locale : Languages.ALL) {
                List<MimeMessage> mails = mailbox.mailsTo(reader(locale.toLanguageTag()));
                assertThat(mails).hasSizeGreaterThan(2);
                languages.add(mails.stream().flatMap(mail -> read.apply(mail).stream()).collect(Collectors.toSet()));
            }
            assertThat(SpokenText.inAll(languages, WRITTEN)).isEmpty();
        }
    }

    private static String say(MimeMessage mail, boolean html) {
        try {
            return html ? Mails.html(mail) : Mails.subject(mail) + "\n" + Mails.text(mail);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void a_german_mail_reads_well() throws Exception {
        made("/api/subscriptions",
                "{\"email\": \"jana@example.com\", \"locale\": \"de\", \"channels\": [\"MAIL\"]}");
        made("/api/obligations", aPlainObligation().called("Bericht abgeben").due(Bound.BEFORE, "2021-05-03").reminding(6, 1)
                .ownedBy("lin@example.com").json());
        check();

        MimeMessage mail = mailbox.mailsTo("jana@example.com").get(0);
        assertThat(Mails.subject(mail)).startsWith("2. Mai (noch 6 Tage): Bericht abgeben");
        assertThat(Mails.text(mail)).contains(
                "Vor Montag, 3. Mai 2021: An diesem Tag ist es zu spät. Der letzte sichere Tag ist Sonntag, 2. Mai 2021.",
                "Zuständig: lin@example.com", "Diese E-Mails beenden:");
        assertThat(Mails.html(mail)).contains("<html lang=\"de\">", "noch 6 Tage");
    }

    @Test
    void a_calendar_is_spoken_in_each_language() {
        String id = made("/api/obligations", aPlainObligation().called("Xxx").of(Kind.FILING).due(Bound.BEFORE, "2021-05-03")
                .ownedBy("lin@example.com").json());

        assertThat(calendar(id, "de")).contains("Vor 2021-05-03: Xxx (letzter sicherer Tag 2021-05-02)", "Art: Einreichung",
                "2021-05-03 (Montag)");
        assertThat(calendar(id, "en")).contains("Before 2021-05-03: Xxx (last safe day 2021-05-02)", "Kind: Filing");
        assertThat(calendar(id, "zh-CN")).contains("2021-05-03前：Xxx（最晚安全日2021-05-02）");
    }

    private static String calendar(String id, String language) {
        return asAdmin().get("/api/obligations/" + id + ".ics?lang=" + language).then().statusCode(200).extract().asString()
                .replace("\r\n ", "");
    }

    private static String reader(String language) {
        return "reader-" + language.toLowerCase() + "@example.com";
    }

    private static void check() {
        post("/api/check-runs", "").statusCode(200);
    }
}
