package org.calends.web;

import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class ReviewPagesTest {

    private static final String LETTER = """
            Harbour Weekly

            The FCA asks for comments on its rules for <complaint> handling by 26 May 2021.

            The ICO opened a consultation on children's apps. Comments on the code for children's apps are due by 4 June 2021.
            """;

    @Inject
    CleanSlate slate;

    private Visit visit;

    @BeforeEach
    void begin() {
        slate.wipe();
        visit = Visit.asAdmin();
        visit.get("/documents").statusCode(200).body(containsString("No document has been handed in yet."));
    }

    @Test
    void a_document_is_handed_in_read_and_shown_with_its_sentences_marked() {
        String address = handIn();

        visit.get(address).statusCode(200).body(allOf(
                containsString("by Wednesday 26 May 2021"), containsString("id=\"quote-1\""),
                containsString("&lt;complaint&gt;"), not(containsString("<complaint>")),
                containsString("Download the original")));
        visit.get("/documents").body(containsString("to decide"));
        visit.get("/documents?waiting=true").body(containsString(address));
        visit.get(address + "/original").statusCode(200).header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", "nosniff").header("Content-Security-Policy", containsString("sandbox"));
        visit.send("/documents", "", "again.txt", LETTER).statusCode(303).header("Location", endsWith(address + "?did=known"));
    }

    @Test
    void a_pasted_text_is_read_too() {
        String address = visit.postForm("/documents", Map.of("text", LETTER, "publishedOn", "2021-04-19")).statusCode(303)
                .extract().header("Location");

        visit.get(path(address)).statusCode(200).body(containsString("published 2021-04-19"));
    }

    @Test
    void what_cannot_be_read_is_told_in_words_and_what_was_typed_is_kept() {
        visit.send("/documents", "", "program.exe", "MZ\u0000\u0001 a program").statusCode(415)
                .body(containsString("program.exe cannot be read"));
        visit.postForm("/documents", Map.of("text", " ")).statusCode(400).body(containsString("There is nothing in it."));
        visit.postForm("/documents", Map.of("text", "Kept words", "publishedOn", "yesterday")).statusCode(400)
                .body(allOf(containsString("Published on"), containsString("Kept words")));
        visit.get("/documents").body(containsString("No document has been handed in yet."));
    }

    @Test
    void a_suggestion_is_accepted_linked_to_its_sentence_and_taken_back() {
        String address = handIn();
        String first = suggestion(0);

        String after = visit.post(address + "/suggestions/" + first + "/acceptance", Map.of()).statusCode(303)
                .header("Location", endsWith("#suggestion-2")).extract().header("Location");
        visit.get(path(after)).body(allOf(containsString("Accepted."), containsString("Accepted by admin.")));

        String obligation = asAdmin().get("/api/suggestions/" + first).path("obligationId");
        visit.get("/obligations/" + obligation).statusCode(200).body(allOf(containsString(address + "#quote-1"),
                containsString("<mark class=\"quote\">"), containsString("&lt;complaint&gt;")));

        visit.post(address + "/suggestions/" + first + "/withdrawal", Map.of()).statusCode(303);
        asAdmin().get("/api/obligations/" + obligation).then().statusCode(404);
    }

    @Test
    void a_suggestion_is_corrected_and_a_wrong_correction_keeps_what_was_written() {
        String address = handIn();
        String first = suggestion(0);
        Map<String, String> written = Map.of("title", "Send our comments", "dueDate", "2021-05-20", "bound", "BEFORE", "kind",
                "FILING", "authority", "FCA", "jurisdiction", "XX", "owner", "lin@example.com");

        visit.post(address + "/suggestions/" + first + "/acceptance", written).statusCode(400)
                .body(allOf(containsString("Jurisdiction"), containsString("value=\"Send our comments\"")));
        asAdmin().get("/api/suggestions/" + first).then().body("state", equalTo("PENDING"));

        Map<String, String> right = new HashMap<>(written);
        right.put("jurisdiction", "GB");
        visit.post(address + "/suggestions/" + first + "/acceptance", right).statusCode(303);
        asAdmin().get("/api/obligations").then().body("items[0].title", equalTo("Send our comments"),
                "items[0].bound", equalTo("BEFORE"), "items[0].owner", equalTo("lin@example.com"));
    }

    @Test
    void all_are_accepted_for_one_owner() {
        String address = handIn();

        visit.post(address + "/acceptance", Map.of("owner", "lin@example.com")).statusCode(303)
                .header("Location", containsString("did=allAccepted&count=2"));
        asAdmin().get("/api/obligations?owner=lin@example.com").then().body("total", equalTo(2));
        visit.get("/documents?waiting=true").body(containsString("Nothing waits for a decision."));
    }

    @Test
    void all_are_dismissed_for_one_reason() {
        String address = handIn();

        visit.post(address + "/dismissal", Map.of("reason", "")).statusCode(400);
        visit.post(address + "/dismissal", Map.of("reason", "We are not in Britain")).statusCode(303)
                .header("Location", containsString("did=allDismissed&count=2"));
        asAdmin().get("/api/suggestions?state=DISMISSED").then().body("total", equalTo(2), "items[1].dismissalReason",
                equalTo("We are not in Britain"));
    }

    @Test
    void one_is_dismissed_with_a_reason_and_waits_again() {
        String address = handIn();
        String first = suggestion(0);

        visit.post(address + "/suggestions/" + first + "/dismissal", Map.of("reason", "We sell <nothing>")).statusCode(303);
        visit.get(address).body(containsString("Dismissed by admin: We sell &lt;nothing&gt;"));
        visit.post(address + "/suggestions/" + first + "/reconsideration", Map.of()).statusCode(303);
        asAdmin().get("/api/suggestions/" + first).then().body("state", equalTo("PENDING"), "decidedBy", nullValue());
    }

    @Test
    void what_is_known_already_is_shown_beside_it_and_joined_or_moved() {
        Samples.enter("{'title': 'Comment on: complaint handling rules', 'kind': 'CONSULTATION', 'authority': 'FCA',"
                + " 'dueDate': '2021-05-26'}");
        String moved = Samples.enter("{'title': 'Comment on: the code for apps for children', 'kind': 'CONSULTATION',"
                + " 'authority': 'ICO', 'dueDate': '2021-05-14'}");
        String address = handIn();

        visit.get(address).body(allOf(containsString("This is probably here already, with the same date."),
                containsString("Add as second source"), containsString("Was it moved?"),
                containsString("by Friday 14 May 2021"), containsString("by Friday 4 June 2021")));
        visit.post(address + "/suggestions/" + suggestion(0) + "/source", Map.of()).statusCode(303);
        visit.post(address + "/suggestions/" + suggestion(1) + "/postponement", Map.of("version", "0", "obligation", moved))
                .statusCode(303);

        asAdmin().get("/api/obligations").then().body("total", equalTo(2), "items.dueDate",
                equalTo(List.of("2021-05-26", "2021-06-04")));
        visit.get("/obligations/" + moved).body(containsString(address + "#quote-2"));
    }

    @Test
    void a_second_person_types_dates_without_seeing_them() {
        String address = handIn();

        visit.get(address + "/second-reading").statusCode(200)
                .body(allOf(containsString("Date in sentence 1"), not(containsString("value=\"2021-05-26\"")),
                        not(containsString("Wednesday 26 May"))));
        visit.post(address + "/second-reading/" + suggestion(0), Map.of("dueDate", "26 May")).statusCode(400);
        visit.post(address + "/second-reading/" + suggestion(0), Map.of("dueDate", "2021-05-26")).statusCode(303);
        asAdmin().get("/api/suggestions/" + suggestion(0)).then().body("verifiedBy", equalTo("admin"));
    }

    private String handIn() {
        String address = visit.send("/documents", "", "weekly.txt", LETTER).statusCode(303).extract().header("Location");
        return path(address);
    }

    private static String path(String address) {
        return address.replaceAll("^https?://[^/]+", "").replaceAll("#.*", "");
    }

    private static String suggestion(int index) {
        return asAdmin().get("/api/suggestions").then().extract().path("items[" + index + "].id");
    }
}
