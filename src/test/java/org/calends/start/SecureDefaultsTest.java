package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.calends.account.password.PasswordSettings;
import org.junit.jupiter.api.Test;

import io.smallrye.config.WithDefault;

class SecureDefaultsTest {

    private static final Pattern ASKED_FOR = Pattern
            .compile("(?:getInstance\\(|SecretKeySpec\\([^\"]*|ALGORITHM = )\"([A-Za-z0-9/-]+)\"");
    private static final Pattern PREDICTABLE_OR_BROKEN = Pattern
            .compile("new Random\\(|Math\\.random\\(|[mM][dD]5|[sS][hH][aA]-?1\\b|ECB");

    /** RFC 6238 has authenticators compute HMAC-SHA-1, which NIST SP 800-131A still approves; see TotpTest. */
    private static final Path CODES = Path.of("org/calends/account/factor/Totp.java");

    @Test
    void nobody_has_a_known_password_but_in_development_and_tests() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/application.properties")))
                .filteredOn(line -> line.contains("password="))
                .allMatch(line -> line.startsWith("%dev.") || line.startsWith("%test."));
    }

    @Test
    void only_approved_algorithms_are_asked_for() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).filter(file -> !file.endsWith(CODES))
                    .toList();

            for (Path source : sources) {
                String code = Files.readString(source);
                assertThat(ASKED_FOR.matcher(code).results().map(MatchResult::group)).as(source.toString())
                        .allMatch(call -> call.matches(".*\"(SHA-256|HmacSHA256|SHA256withRSA|RSA)\""));
                assertThat(code).as(source.toString()).doesNotContainPattern(PREDICTABLE_OR_BROKEN);
            }
        }
    }

    /** OWASP, Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes and one lane. */
    @Test
    void passwords_cost_what_owasp_asks_for() throws NoSuchMethodException {
        assertThat(cost("memory")).isEqualTo("19456");
        assertThat(cost("iterations")).isEqualTo("2");
        assertThat(cost("parallelism")).isEqualTo("1");
    }

    private static String cost(String setting) throws NoSuchMethodException {
        return PasswordSettings.class.getMethod(setting).getAnnotation(WithDefault.class).value();
    }
}
