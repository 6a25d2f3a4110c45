package org.calends.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.calends.authority.AuthorityDictionary;
import org.calends.web.frame.Routes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What is wrong is said in the language of who reads it. */
@QuarkusTest
@Tag("database")
class RefusedFormsTest {

    private static final Pattern ALERT = Pattern.compile("(?s)role=\"alert\"(.*?)</div>|class=\"reasons\"(.*?)</ul>");
    private static final Pattern SENTENCE = Pattern.compile("(?s)<(?:li|p|td)>(.*?)</(?:li|p|td)>");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+ [A-Za-z]+ [A-Za-z]+");
    private static final String HAN = "(?s).*\\p{IsHan}.*";
    private static final Set<String> NEVER_REFUSED = Set.of("/logout", "/account/sessions/end", "/login/code",
            "/admin/accounts/{id}/invitation",
            "/admin/accounts/{id}/second-factor/end", "/forgotten",
            "/account-link/{secret}", "/account/sessions/{id}/end",
            "/account/keys/{id}/revocation", "/setup/{secret}", "/jobs/{id}/cancellation",
            "/parts/subscription",
            "/admin/checks",
            "/obligations/{id}/reopening", "/obligations/views/{id}/removal", "/subscriptions/{id}/feed-rotation",
            "/subscriptions/{id}/approval",
            "/subscriptions/{id}/end", "/admin/accounts/{id}/activation", "/admin/accounts/{id}/deactivation",
            "/admin/accounts/{id}/keys/{key}/revocation", "/admin/calendars/{calendar}/notices/{id}/withdrawal",
            "/documents/{document}/suggestions/{id}/reconsideration", "/documents/{document}/suggestions/{id}/withdrawal",
            "/admin/ledger/{id}/dispatch", "/teams/{id}/end", "/teams/{id}/members/{account}/removal",
            "/admin/authorities/{id}/names/{name}/removal", "/obligations/bulk/{id}/undo");
    private static final Set<String> WITH_FILE = Set.of("/obligations/import", "/documents",
            "/admin/calendars/{calendar}/notices");
    private static final Map<String, Map<String, String>> WRONG = Map.ofEntries(
            Map.entry("/login", Map.of("username", "nobody", "password", "nothing")),
            Map.entry("/obligations", Map.of("title", "", "dueDate", "soon", "jurisdiction", "XX", "tags", "a,\u0007")),
            Map.entry("/obligations/{id}/edit", Map.of("title", "", "leadDays", "many")),
            Map.entry("/obligations/{id}/milestones", Map.of("name", "", "daysBefore", "some")),
            Map.entry("/obligations/{id}/completion", Map.of("evidenceUrl", "nowhere", "completedOn", "2999-01-01")),
            Map.entry("/obligations/{id}/postponement", Map.of("dueDate", "later")),
            Map.entry("/obligations/{id}/waiver", Map.of()),
            Map.entry("/obligations/{id}/withdrawal", Map.of("reason", "")),
            Map.entry("/obligations/views", Map.of("name", "")),
            Map.entry("/obligations/bulk", Map.of("act", "ASSIGN")),
            Map.entry("/obligations/import", Map.of("act", "check")),
            Map.entry("/imports/{id}", Map.of("act", "check", "dates", "YMD")),
            Map.entry("/documents", Map.of("text", "", "publishedOn", "some day")),
            Map.entry("/documents/{document}/acceptance", Map.of("owner", "a\u0007b")),
            Map.entry("/documents/{document}/dismissal", Map.of()),
            Map.entry("/documents/{document}/suggestions/{id}/acceptance", Map.of("title", "x", "dueDate", "soon")),
            Map.entry("/documents/{document}/suggestions/{id}/dismissal", Map.of()),
            Map.entry("/documents/{document}/suggestions/{id}/source", Map.of()),
            Map.entry("/documents/{document}/suggestions/{id}/postponement", Map.of()),
            Map.entry("/documents/{document}/second-reading/{id}", Map.of("dueDate", "soon")),
            Map.entry("/subscriptions", Map.of("email", "nobody", "sendAt", "late", "leadDays", "-4")),
            Map.entry("/subscriptions/{id}/edit", Map.of("email", "")),
            Map.entry("/subscriptions/next-mail", Map.of("leadDays", "many")),
            Map.entry("/teams", Map.of("name", "")),
            Map.entry("/teams/{id}", Map.of("name", "")),
            Map.entry("/teams/{id}/members", Map.of("account", "nobody")),
            Map.entry("/admin/accounts", Map.of("username", "a b", "role", "VIEWER")),
            Map.entry("/admin/accounts/{id}", Map.of("username", "admin", "role", "ADMIN", "email", "a b", "zone", "Moon/Sea")),
            Map.entry("/admin/accounts/{id}/absence", Map.of("awayUntil", "2021-05-10")),
            Map.entry("/admin/accounts/{id}/handover", Map.of("from", "nobody at all", "to", "nobody")),
            Map.entry("/account/absence", Map.of("deputy", "nobody", "awayUntil", "soon")),
            Map.entry("/account/profile", Map.of("displayName", "x", "zone", "Moon/Sea")),
            Map.entry("/account/password",
                    Map.of("currentPassword", "not it", "password", "a long new password", "repeated", "a long new password")),
            Map.entry("/account/keys", Map.of("name", "nothing chosen")),
            Map.entry("/account/proof", Map.of("currentPassword", "x")),
            Map.entry("/account/second-factor", Map.of("currentPassword", "x")),
            Map.entry("/account/second-factor/codes", Map.of("currentPassword", "x")),
            Map.entry("/account/second-factor/confirmation", Map.of("code", "000000")),
            Map.entry("/account/second-factor/end", Map.of("currentPassword", "x")),
            Map.entry("/account/email", Map.of("email", "nowhere", "currentPassword", "x")),
            Map.entry("/admin/accounts/{id}/keys", Map.of("name", "")),
            Map.entry("/admin/lead-policies/{kind}", Map.of("leadDays", "")),
            Map.entry("/admin/authorities", Map.of("name", "MIIT")),
            Map.entry("/admin/authorities/{id}/names", Map.of("name", "")),
            Map.entry("/admin/calendars/{calendar}/notices", Map.of("id", "a b", "settles", "1")),
            Map.entry("/admin/test-mail", Map.of("to", "nobody")),
            Map.entry("/parts/period", Map.of("periodAmount", "many", "periodUnit", "DAYS", "periodFrom", "2021-04-26")));

    @Test
    void every_form_is_tried_here_or_cannot_be_refused() {
        Set<String> known = new HashSet<>(WRONG.keySet());
        known.addAll(NEVER_REFUSED);

        assertThat(Routes.ofForms()).isEqualTo(known);
    }

    @Test
    void every_form_says_in_chinese_what_is_wrong_to_who_reads_chinese() {
        Visit reader = Visit.asAdmin().speaking("zh-CN");
        Map<String, String> ids = ids();
        List<String> complaints = new ArrayList<>();
        WRONG.forEach((form, fields) -> complaints.addAll(complaints(form, send(reader, form, filled(form, ids), fields))));

        assertThat(complaints).isEmpty();
    }

    private static ValidatableResponse send(Visit reader, String form, String address, Map<String, String> fields) {
        reader.get("/obligations/new");
        return WITH_FILE.contains(form) ? reader.postForm(address, fields) : reader.post(address, fields);
    }

    private static List<String> complaints(String form, ValidatableResponse answer) {
        int status = answer.extract().statusCode();
        String page = answer.extract().asString();
        if (form.startsWith("/parts/")) {
            return page.matches(HAN) && !ENGLISH.matcher(page.replaceAll("<[^>]*>", "")).find() ? List.of()
                    : List.of(form + page);
        }
        List<String> alerts = ALERT.matcher(page).results().map(MatchResult::group).toList();
        if (status < 400 || status >= 500 || alerts.isEmpty()) {
            return List.of(form + " answers " + status + " and gives no reason");
        }
        return alerts.stream().flatMap(alert -> SENTENCE.matcher(alert).results().map(found -> found.group(1)))
                .map(sentence -> sentence.replaceAll("<strong>.*?</strong>|<[^>]*>", ""))
                .filter(sentence -> !sentence.matches(HAN) || ENGLISH.matcher(sentence).find())
                .map(sentence -> form + " says: " + sentence).toList();
    }

    private static String filled(String form, Map<String, String> ids) {
        String address = form;
        if (form.startsWith("/documents/{document}")) {
            address = address.replace("{document}", ids.get("document")).replace("{id}", ids.get("suggestion"));
        }
        for (var each : ids.entrySet()) {
            address = address.startsWith(each.getKey() + "/") ? address.replace("{id}", each.getValue()) : address;
        }
        return address.replace("{kind}", "FILING").replace("{calendar}", "CN");
    }

    private static Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>(Samples.someOfEach());
        String document = given().auth().preemptive().basic("admin", "admin").contentType(ContentType.TEXT)
                .body("The deadline for comments on refused forms is May 26.").post("/api/documents?publishedOn=2021-04").then()
                .extract().path("id");
        ids.put("/admin/authorities", AuthorityDictionary.BUILT_IN.of("miit").orElseThrow().id().toString());
        ids.put("document", document);
        ids.put("suggestion", given().auth().preemptive().basic("admin", "admin").get("/api/documents/" + document).then()
                .extract().path("suggestions[0].id"));
        return ids;
    }

    @Test
    void programs_are_told_in_english_unless_they_ask_for_chinese() {
        var program = given().auth().preemptive().basic("admin", "admin").contentType(ContentType.JSON)
                .body("{\"title\": \"\", \"dueDate\": \"2021-05-26\"}");
        program.post("/api/obligations").then().statusCode(400).body("violations[0].message", equalTo("must not be blank"));
        program.header("Accept-Language", "zh-CN").post("/api/obligations").then().statusCode(400)
                .header("Content-Language", "zh-CN").body("detail", matchesRegex(HAN))
                .body("violations[0].message", equalTo("必须填写"));
    }
}
