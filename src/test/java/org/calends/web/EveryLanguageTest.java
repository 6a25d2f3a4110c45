package org.calends.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.calends.Api;
import org.calends.CleanSlate;
import org.calends.SpokenText;
import org.calends.language.Languages;
import org.calends.web.frame.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** No page says in every language the same. */
@QuarkusTest
class EveryLanguageTest {

    /** What people wrote, and the mail that a page shows in its reader's language. */
    private static final Set<String> WRITTEN = Set.of("Looked at", "Kept for a while", "The deadline for comments is May 26",
            "Answer the inspection letter", "Put right the findings", "Stellungnahme zur Datenschutz",
            "Comment on the draft rules",
            "New cookie guidance", "Mei Lin", "the last administrator", "nightly import", "yours from now on",
            "== Within a week ==", "Chrome, Linux");
    private static final String NAMES_OF_AUTHORITIES = "/admin/authorities";
    /** It explains each refusal in all languages at once. */
    private static final String PROBLEMS = "/problems";

    @Inject
    CleanSlate slate;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void no_page_has_a_sentence_that_nobody_translated() {
        Samples.enter();
        List<String> addresses = addresses();
        Api.post("/api/check-runs", "").statusCode(200);
        String kept = keptByOthers();
        List<Visit> visits = Languages.ALL.stream().map(each -> Visit.asAdmin().speaking(each.toLanguageTag())).toList();

        List<String> untranslated = addresses.stream().flatMap(address -> SpokenText
                .inAll(visits.stream().map(visit -> pieces(visit, address)).toList(), WRITTEN).stream()
                .filter(piece -> !address.equals(NAMES_OF_AUTHORITIES) || !isName(piece))
                .filter(piece -> !kept.contains(piece))
                .map(piece -> address + ": " + piece)).toList();

        assertThat(untranslated).isEmpty();
    }

    /** What other tests have called people, keys and feeds, and done to them. */
    private static String keptByOthers() {
        return Stream.of("/api/accounts", "/api/security-events", "/api/team-feeds")
                .map(address -> Api.get(address).extract().asString()).collect(Collectors.joining());
    }

    private static boolean isName(String piece) {
        try {
            return Files.readString(Path.of("src/main/resources/authority/authorities.txt"))
                    .contains(piece.replace("&#39;", "'"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>(Routes.ofPages(Samples.someOfEach()));
        addresses.addAll(List.of("/?mine=true", "/obligations?q=nothing-like-this", "/calendar?month=2021-05&view=agenda",
                "/admin/ledger?state=SENT", "/nothing-here"));
        addresses.remove(PROBLEMS);
        return addresses;
    }

    private static Set<String> pieces(Visit visit, String address) {
        return SpokenText.ofPage(visit.get(address).extract().asString());
    }

    @Test
    void a_page_says_which_language_it_speaks() {
        assertThat(Stream.of("de", "de-AT,de;q=0.9,en;q=0.5", "fr, de;q=0.8").map(wanted -> Visit.anonymous().speaking(wanted)
                .get("/login").extract().asString()).collect(Collectors.toSet()))
                .allMatch(page -> page.contains("<html lang=\"de\"") && page.contains("Anmelden"));
    }
}
