package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.calends.account.person.Secrets;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String FEED = "3Fj_6ZQxk1N0yPp7cW2mTVaLrE9dHsUoIbG5Kt8XvRA";
    private static final String SEALED = "MDE5MGY4ZTItN2IxYy03ZDNlLTlhNGYtNWI2Yzc4MjAyMS0wNS0yNg.aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW";
    private static final String SETUP = "0123456789abcdef".repeat(4);
    private static final List<String> DOORS = List.of("feeds", "act", "confirm", "preferences", "unsubscribe", "setup",
            "account-link");
    private static final List<String> SPELLINGS = List.of("/%s/", "//%s/", "/%s//", "/./%s/", "/x/../%s/", "/%s;x/", "/%s;x=1/",
            "/%s%%2F", "%%2F%s%%2F", "%%252f%s%%252F", "\\%s\\", "http://h:8080/%s/", "https://evil.example/a/%s/",
            "/login?to=/%s/", "/login?to=%%2F%s%%2F", "GET /%s/", "\"/%s/", "Referer: http://h/%s/", "/%s/;x=");

    @Test
    void no_spelling_of_an_address_that_is_a_secret_is_written_down() {
        List<String> written = new ArrayList<>();
        for (String door : DOORS) {
            for (String name : List.of(door, door.toUpperCase(), firstEncoded(door), allEncoded(door))) {
                for (String spelling : SPELLINGS) {
                    for (String secret : List.of(FEED, SEALED, SETUP, "short-1", allEncoded(FEED))) {
                        String text = "HTTP Request to " + spelling.formatted(name) + secret + ".ics?type=todo failed";
                        String cleared = Redaction.in(text);
                        if (cleared.contains(secret) || !cleared.contains(Redaction.GONE)) {
                            written.add(text + " -> " + cleared);
                        }
                    }
                }
            }
        }
        assertThat(written).isEmpty();
    }

    private static String firstEncoded(String text) {
        return allEncoded(text.substring(0, 1)) + text.substring(1);
    }

    private static String allEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.chars().forEach(character -> encoded.append(String.format("%%%02x", character)));
        return encoded.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Authorization: Basic c2VjcmV0OnMzY3IzdCE=", "authorization = Bearer s3cr3t!",
            "-H 'Authorization: Digest username=\"a\", response=\"s3cr3t!\"", "Basic OnMzY3IzdCE=", "Basic !OnMzY3IzdCE=",
            "cookie: a=b; c=s3cr3t!",
            "Set-Cookie: x=s3cr3t!; HttpOnly", "calends-session=s3cr3t!; other=1", "__Host-calends-form=s3cr3t!",
            "jdbc:h2:file:./data/calends;USER=sa;PASSWORD=s3cr3t!;MODE=PostgreSQL",
            "jdbc:postgresql://db/calends?user=calends&password=s3cr3t!", "jdbc:postgresql://calends:s3cr3t!@db/calends",
            "smtp://mailer:s3cr3t!@mail.example.com:587", "quarkus.mailer.password=s3cr3t!",
            "calends.bounce.password = s3cr3t!",
            "password: s3cr3t!", "POST /login username=admin&password=s3cr3t!&to=/", "{\"password\": \"s3cr3t!\"}",
            "/x?token=s3cr3t!&y=1", "form-token=s3cr3t!", "client_secret=s3cr3t!", "api-key=s3cr3t!", "/x?key=s3cr3t!",
            "/login?password%3Ds3cr3t!", "AUTH PLAIN s3cr3t!", "keystore-password='s3cr3t! and more'" })
    void what_stands_behind_a_name_of_secrets_is_not_written_down(String text) {
        assertThat(Redaction.in(text)).contains(Redaction.GONE)
                .doesNotContain("s3cr3t!", "c2VjcmV0OnMzY3IzdCE", "OnMzY3IzdCE");
    }

    @Test
    void random_secrets_are_known_by_their_shape() {
        for (int i = 0; i < 2000; i++) {
            String secret = Secrets.make();
            if (secret.matches(".*\\d.*")) {
                assertThat(Redaction.in("said " + secret)).doesNotContain(secret);
            }
            assertThat(Redaction.in("said cal_" + secret)).isEqualTo("said cal_***");
            assertThat(Redaction.in("said (" + SEALED + ")")).isEqualTo("said (***)");
        }
        assertThat(Redaction.in("said $2a$10$" + "a".repeat(53))).isEqualTo("said ***");
        assertThat(Redaction.in("said $argon2id$v=19$m=64,t=1,p=1$" + "a".repeat(22) + "$" + "b".repeat(43) + " twice"))
                .isEqualTo("said *** twice");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Failed: /api/obligations/0190f8e2-7b1c-7d3e-9a4f-5b6c78901234",
            "The mail <0190f8e2-7b1c-7d3e-9a4f-5b6c78901234.aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW@calends.example> cannot be written",
            "Sign in with Basic credentials, or with an API key as Bearer.", "Basic information", "100 % sure", "5月26日：完成",
            "FATAL: password authentication failed for user \"calends\"",
            "org.hibernate.exception.ConstraintViolationException",
            "/admin/lead-policies?saved=FILING", "/act/{token}", "The token is not one of ours",
            "calends 1.0 on JVM (powered by Quarkus 3.33.2) started in 2.1s. Listening on: http://0.0.0.0:8080" })
    void what_opens_nothing_stays_as_it_is(String text) {
        assertThat(Redaction.in(text)).isSameAs(text);
    }

    @Test
    void the_words_of_a_failure_and_of_all_behind_it_are_cleared() {
        Exception cause = new IllegalStateException("GET /act/" + SEALED + "\nINFO all is well");
        cause.addSuppressed(new IllegalArgumentException("Bearer cal_" + FEED));
        Exception failure = new RuntimeException("plain", cause);
        cause.initCause(failure);
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "no secret", RedactionTest.class.getName());
        record.setThrown(failure);

        new LogInjectionFilter().isLoggable(record);

        assertThat(new PatternFormatter("%m%e%n").format(record)).doesNotContain(SEALED, FEED, "\nINFO")
                .contains("RuntimeException: plain", "IllegalStateException", "IllegalArgumentException",
                        "RedactionTest.the_words_of_a_failure");
    }

    @Test
    void a_failure_that_says_nothing_secret_stays_itself() {
        Exception failure = new IllegalStateException("plain", new RuntimeException());

        assertThat(ClearedFailure.of(failure, Redaction::in)).isSameAs(failure);
    }

    @Test
    @Timeout(20)
    void long_and_hostile_texts_are_cleared_in_time() {
        for (String part : List.of("a", "/", "%", "%25", "\\", "Aa0-", "://a", "password=", "\"", "password=\"", ".", "a.",
                "/act",
                ";", "/act;", "basic AAAA", "Authorization:", "cal_", "@", "/../")) {
            String text = part.repeat(100_000 / part.length());

            assertThatCode(() -> Redaction.in(text)).as(part).doesNotThrowAnyException();
        }
    }

    @Test
    void a_pair_of_name_and_password_is_told_from_a_word() {
        String pair = Base64.getEncoder().encodeToString("admin:admin".getBytes());

        assertThat(Redaction.in("Basic " + pair)).isEqualTo("Basic ***");
    }
}
