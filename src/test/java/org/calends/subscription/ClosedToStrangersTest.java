package org.calends.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Household.check;
import static org.calends.Household.link;
import static org.calends.Household.person;
import static org.calends.obligation.model.SampleObligations.aPlainObligation;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.Household.Person;
import org.calends.Mails;
import org.calends.StrictSettings;
import org.calends.TestMailbox;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** As it is when nobody has set anything: no page to subscribe at, and strangers are shown nothing. */
@QuarkusTest
@TestProfile(StrictSettings.class)
class ClosedToStrangersTest {

    private static final String GUEST = "guest@elsewhere.example";

    @Inject
    CleanSlate slate;

    @Inject
    TestMailbox mailbox;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/subscribe", "/subscribe/", "/subscribe;x", "//subscribe", "/%73ubscribe",
            "/subscribe?email=a@b.example" })
    void there_is_no_page_to_subscribe_at_however_it_is_asked_for(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
        given().urlEncodingEnabled(false).formParam("email", GUEST).post(path).then().statusCode(404);
        given().urlEncodingEnabled(false).contentType("application/json").body("{}").post(path).then().statusCode(404);
        given().urlEncodingEnabled(false).put(path).then().statusCode(404);
        get("/api/subscriptions").body("total", equalTo(0));
    }

    @Test
    void a_stranger_who_confirmed_is_told_nothing_until_an_editor_approves_and_administrators_are_asked() {
        String id = ordered(person("VIEWER"));
        String link = link(mailbox.mailsTo(GUEST).get(0), "confirm");
        given().get(link).then().statusCode(200).body(containsString("Nothing is shown or sent until somebody at Acme"));
        given().post(link).then().statusCode(200).body(containsString("has to approve it as well"));
        made("/api/obligations", filing("merger"));
        check();
        check();

        assertThat(mailbox.mailsTo(GUEST)).hasSize(1);
        assertThat(mailbox.mailsTo("owner@house.example")).hasSize(1);
        get("/api/subscriptions/" + id).body("status", equalTo("ACTIVE"), "trust", equalTo("STRANGER"));
        get("/api/alarms?standing=true").body("items.findAll { it.topic == 'STRANGER_WAITS' }.subject",
                equalTo(List.of(GUEST)));

        asAdmin().post("/api/subscriptions/" + id + "/approval").then().statusCode(200).body("trust", equalTo("TRUSTED"),
                "approvedBy", equalTo("admin"));
        check();

        assertThat(mailbox.mailsTo(GUEST)).hasSize(2);
        assertThat(Mails.text(mailbox.mailsTo(GUEST).get(1))).contains("Secret merger filing");
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("STRANGER_WAITS")));
    }

    @Test
    void a_stranger_s_feed_preview_and_preferences_show_no_obligation() {
        Person viewer = person("VIEWER");
        var ordered = viewer.calls().contentType("application/json").body("{\"email\": \"" + GUEST + "\"}")
                .post("/api/subscriptions").then().statusCode(201);
        String id = ordered.extract().path("id");
        ordered.body("feedUrl", nullValue());
        String early = feedOf(id);
        check();
        given().post(link(mailbox.mailsTo(GUEST).get(0), "confirm")).then().statusCode(200);
        given().get(early).then().statusCode(404);
        String feed = feedOf(id);
        made("/api/obligations", filing("merger"));

        given().get(feed).then().statusCode(200).body(containsString("BEGIN:VCALENDAR"), not(containsString("merger")));
        asAdmin().post("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        given().get(feed).then().statusCode(200).body(containsString("merger"));
        asAdmin().delete("/api/subscriptions/" + id + "/approval").then().statusCode(200).body("trust", equalTo("STRANGER"));
        given().get(feed).then().statusCode(200).body(not(containsString("merger")));
    }

    @Test
    void what_was_queued_while_it_was_approved_is_not_sent_when_it_is_not_any_more_and_its_links_show_nothing() {
        String id = ordered(person("VIEWER"));
        given().post(link(mailbox.mailsTo(GUEST).get(0), "confirm")).then().statusCode(200);
        asAdmin().post("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        made("/api/obligations", filing("merger"));
        check();
        String act = link(mailbox.mailsTo(GUEST).get(1), "act");
        given().get(act).then().statusCode(200).body(containsString("merger"));
        made("/api/obligations", filing("other"));
        asAdmin().post("/api/check-runs?deliver=false").then().statusCode(200);

        asAdmin().delete("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        check();

        assertThat(mailbox.mailsTo(GUEST)).hasSize(2);
        get("/api/reminders?state=DROPPED&subscription=" + id).body("items", hasSize(1));
        given().get(act).then().statusCode(404).body(not(containsString("merger")));
    }

    @Test
    void an_account_of_that_address_makes_a_stranger_one_of_the_house() {
        String name = "guest" + System.nanoTime();
        String id = ordered(person("VIEWER"), name + "@elsewhere.example");
        given().post(link(mailbox.mailsTo(name + "@elsewhere.example").get(0), "confirm")).then().statusCode(200);
        get("/api/subscriptions/" + id).body("trust", equalTo("STRANGER"));

        Person guest = person("VIEWER", name, name + "@elsewhere.example");

        get("/api/subscriptions/" + id).body("trust", equalTo("TRUSTED"));
        guest.leaves();
        get("/api/subscriptions/" + id).body("trust", equalTo("ENDED"));
    }

    @Test
    void the_mail_and_the_page_say_who_asks_for_whom_and_for_what_and_carry_no_word_of_the_asker() {
        person("VIEWER").calls().contentType("application/json").body("""
                {"email": "known-not@elsewhere.example", "name": "WIN www.evil.example", "delivery": "WEEKLY", "filter": {
                 "kinds": ["CONSULTATION", "FILING"], "jurisdictions": ["CN"], "authorities": ["http://evil.example/a"],
                 "tags": ["evil.example"], "text": "<b>evil.example</b>"}}""")
                .post("/api/subscriptions").then().statusCode(201);
        person("VIEWER").calls().contentType("application/json").body("""
                {"email": "known-not@elsewhere.example", "filter": {"owners": ["call 0900 evil"]}}""")
                .post("/api/subscriptions").then().statusCode(400);
        check();
        var mail = mailbox.mailsTo("known-not@elsewhere.example").get(0);
        String page = given().get(link(mail, "confirm")).then().statusCode(200).extract().asString();

        assertThat(Mails.subject(mail)).contains("Acme & Söhne");
        assertThat(Mails.text(mail)).contains("Acme & Söhne", "Asked for by: Mei Lin, who has an account", "Consultation",
                "Filing", "CN", "narrowed further in the asker’s own words", "How often: ", "has to approve it as well");
        assertThat(Mails.html(mail)).contains("Acme &amp; Söhne");
        assertThat(page).contains("Acme &amp; Söhne", "Mei Lin", "Consultation");
        for (String text : new String[] { Mails.text(mail), Mails.html(mail), Mails.subject(mail), page }) {
            assertThat(text).doesNotContain("evil", "0900", "WIN");
        }
    }

    @Test
    void what_is_asked_in_the_asker_s_own_words_alone_is_told_in_a_whole_sentence_in_both_languages() {
        Person viewer = person("VIEWER");
        for (String language : new String[] { "en", "zh-CN" }) {
            viewer.calls().contentType("application/json").body("""
                    {"email": "words-%s@elsewhere.example", "locale": "%s", "filter": {"tags": ["evil.example"]}}"""
                    .formatted(language.toLowerCase(), language)).post("/api/subscriptions").then().statusCode(201);
        }
        check();

        assertThat(Mails.text(mailbox.mailsTo("words-en@elsewhere.example").get(0)).replaceAll("\\s+", " "))
                .contains("only those that match conditions in the asker’s own words, which are not shown here")
                .doesNotContain("narrowed further");
        assertThat(Mails.text(mailbox.mailsTo("words-zh-cn@elsewhere.example").get(0)))
                .contains("仅限符合申请人自行填写的条件的期限（条件此处不显示）").doesNotContain("仅限并");
    }

    /** @return the id of a subscription that somebody without the role to do so ordered for a stranger, who was asked */
    private static String ordered(Person viewer) {
        return ordered(viewer, GUEST);
    }

    private static String ordered(Person viewer, String email) {
        String id = viewer.calls().contentType("application/json")
                .body("{\"email\": \"" + email + "\", \"channels\": [\"MAIL\"]}")
                .post("/api/subscriptions").then().statusCode(201).extract().path("id");
        check();
        return id;
    }

    private static String feedOf(String id) {
        return asAdmin().post("/api/subscriptions/" + id + "/feed-rotation").then().statusCode(200).extract()
                .<String> path("feedUrl").replaceFirst("http://[^/]+", "");
    }

    private static String filing(String what) {
        return aPlainObligation().called("Secret " + what + " filing").of(Kind.FILING).due("2021-05-03").reminding(7, 0)
                .tagged("public").ownedBy("owner@house.example").json();
    }
}
