package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What pages and scripts do in a browser, as their sources say it. */
class BrowserHabitsTest {

    private static final Pattern PASSWORD = Pattern.compile("<input [^>]*name=\"(?:password|repeated)\"[^>]*>");
    private static final Pattern STORED = Pattern.compile("(?:localStorage|sessionStorage|document\\.cookie)[^;]*");
    private static final Pattern DANGEROUS = Pattern
            .compile("\\beval\\(|new Function\\(|innerHTML|document\\.write|Object\\.assign|__proto__");

    @Test
    void passwords_are_typed_unseen_and_by_password_managers() throws IOException {
        List<String> fields = in("src/main/resources/templates", ".html").stream()
                .flatMap(page -> PASSWORD.matcher(page).results().map(MatchResult::group)).toList();

        assertThat(fields).hasSizeGreaterThan(3).allSatisfy(field -> assertThat(field)
                .contains("type=\"password\"").containsPattern("autocomplete=\"(current|new)-password\"")
                .doesNotContain("onpaste"));
    }

    @Test
    void every_page_leads_out() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/templates/web/frame/frame.html")))
                .contains("method=\"post\" action=\"/logout\"");
    }

    @Test
    void scripts_keep_nothing_but_a_choice_and_evaluate_nothing() throws IOException {
        for (String script : in("src/main/resources/META-INF/resources", ".js")) {
            assertThat(STORED.matcher(script).results().map(MatchResult::group)).allMatch(use -> use.contains("KEYS_OFF"));
            assertThat(script).doesNotContainPattern(DANGEROUS);
        }
    }

    private static List<String> in(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(BrowserHabitsTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
