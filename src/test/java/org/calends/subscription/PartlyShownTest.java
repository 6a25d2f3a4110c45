package org.calends.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Household.check;
import static org.calends.Household.link;
import static org.calends.Household.person;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import org.calends.CleanSlate;
import org.calends.Mails;
import org.calends.TestMailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Where an administrator has named a domain, which opens the page, and what strangers may see. */
@QuarkusTest
@TestProfile(PartnersOnly.class)
@Tag("database")
class PartlyShownTest {

    private static final String OBLIGATION = """
            {"title": "%s", "kind": "%s", "dueDate": "2021-05-03", "leadDays": [7, 0], "tags": ["%s"], "owner": "%s"}""";

    /** With all that no stranger may read. */
    private static final String FULL = """
            {"title": "%s", "kind": "CONSULTATION", "authority": "MIIT", "dueDate": "2021-05-03", "bound": "BEFORE",
             "leadDays": [7], "tags": ["inner-tag"], "owner": "owner@house.example", "deputy": "deputy@house.example",
             "description": "Inner words", "source": {"url": "https://source.example/a", "quote": "A quoted sentence"}}""";
    private static final String[] SECRETS = { "owner@house.example", "deputy@house.example", "Inner words", "inner-tag",
            "source.example", "A quoted sentence", "/obligations", "A reason", "A remark", "admin" };
    private static final String GUEST = "guest@partner.example";

    @Inject
    CleanSlate slate;

    @Inject
    TestMailbox mailbox;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void domains_that_are_named_open_the_page_for_their_addresses_alone() {
        given().get("/subscribe").then().statusCode(200).body(containsString("shows to everybody"));
        given().formParam("email", "a@partner.example").post("/subscribe").then().statusCode(200);
        given().formParam("email", "a@other.example").post("/subscribe").then().statusCode(400);
        given().formParam("email", "a@sub.partner.example").post("/subscribe").then().statusCode(400);
    }

    @Test
    void a_stranger_is_told_what_the_setting_shows_and_never_anything_else_and_keeps_no_mail_from_its_owner() {
        given().formParam("email", "guest@partner.example").formParam("locale", "en").post("/subscribe").then().statusCode(200);
        check();
        given().post(link(mailbox.mailsTo("guest@partner.example").get(0), "confirm")).then().statusCode(200);
        made("/api/obligations", OBLIGATION.formatted("Of the public tag", "FILING", "PUBLIC", "owner@house.example"));
        made("/api/obligations", OBLIGATION.formatted("A consultation", "CONSULTATION", "inner", "owner@house.example"));
        made("/api/obligations", OBLIGATION.formatted("Only for staff", "FILING", "inner", "owner@house.example"));
        check();

        assertThat(mailbox.mailsTo("guest@partner.example")).hasSize(2).last().extracting(Mails::whole).asString()
                .contains("Of the public tag", "A consultation").doesNotContain("staff");
        assertThat(mailbox.mailsTo("owner@house.example").stream().map(Mails::text).reduce("", String::concat))
                .contains("Only for staff", "Of the public tag", "A consultation");
        get("/api/alarms?standing=true").body("items.topic", not(hasItem("STRANGER_WAITS")));
    }

    @Test
    void mails_say_titles_and_dates_and_nothing_else_whatever_happens_until_an_editor_approves() {
        String id = subscribed("\"MAIL\"");
        String moved = made("/api/obligations", FULL.formatted("Moved"));
        check();
        String withdrawn = made("/api/obligations", FULL.formatted("Taken back"));
        check();
        String done = made("/api/obligations", FULL.formatted("Reported"));
        check();
        post("/api/obligations/" + moved + "/postponement", "{\"dueDate\": \"2021-05-10\", \"reason\": \"A reason\"}");
        check();
        post("/api/obligations/" + withdrawn + "/withdrawal", "{\"reason\": \"A reason\"}");
        check();
        post("/api/obligations/" + done + "/completion", "{\"note\": \"A remark\"}");
        check();

        List<MimeMessage> mails = told();
        assertThat(mails).hasSizeGreaterThanOrEqualTo(5).extracting(Mails::whole)
                .allSatisfy(whole -> assertThat(whole).doesNotContain(SECRETS).contains("MIIT", "/preferences/"))
                .anySatisfy(whole -> assertThat(whole).contains("new date", "9 May 2021", "Moved"))
                .anySatisfy(whole -> assertThat(whole).contains("withdrawn", "Taken back", "STATUS:CANCELLED"))
                .anySatisfy(whole -> assertThat(whole).contains("6 days left", "Reported", "BEGIN:VEVENT"));

        asAdmin().post("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        made("/api/obligations", FULL.formatted("After the yes"));
        check();
        assertThat(Mails.whole(last())).contains("After the yes", "owner@house.example", "A quoted sentence", "/obligations/");
        asAdmin().delete("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        made("/api/obligations", FULL.formatted("After the no"));
        check();
        assertThat(Mails.whole(last())).contains("After the no").doesNotContain(SECRETS);
    }

    @Test
    void digests_and_invitations_say_no_more_either() {
        subscribed("\"MAIL\", \"INVITE\"], \"delivery\": \"DAILY\", \"leadDays\": [7");
        made("/api/obligations", FULL.formatted("Invited"));
        made("/api/obligations", FULL.formatted("One").replace("2021-05-03", "2021-04-20"));
        made("/api/obligations", FULL.formatted("Two").replace("2021-05-03", "2021-04-20"));
        check();

        assertThat(told()).extracting(Mails::whole)
                .allSatisfy(whole -> assertThat(whole).doesNotContain(SECRETS))
                .anySatisfy(whole -> assertThat(whole).contains("METHOD:REQUEST", "ATTENDEE"))
                .anySatisfy(whole -> assertThat(whole).contains("2 deadlines", "One", "Two"));
    }

    @Test
    void the_feed_says_no_more_in_any_form_until_an_editor_approves_and_again_when_that_is_taken_back() {
        String id = subscribed("\"FEED\"");
        String feed = feedOf(id);
        String done = made("/api/obligations", FULL.formatted("Reported"));
        made("/api/obligations", FULL.formatted("Comment"));
        post("/api/obligations/" + done + "/completion", "{\"note\": \"A remark\"}");
        List<String> forms = List.of(feed, feed + "?type=todo", feed.replace(".ics", ".json"), feed.replace(".ics", ".atom"),
                feed.replace(".ics", ".feed.json"));

        forms.forEach(form -> assertThat(read(form)).contains("Comment", "MIIT", "2021-05-02").doesNotContain(SECRETS));
        String tag = given().get(feed).header("ETag");
        asAdmin().post("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        forms.forEach(form -> assertThat(read(form)).contains("owner@house.example", "Inner words", "/obligations/"));
        given().header("If-None-Match", tag).get(feed).then().statusCode(200);
        asAdmin().delete("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        forms.forEach(form -> assertThat(read(form)).contains("Comment").doesNotContain(SECRETS));
    }

    @Test
    void the_page_behind_a_mail_names_the_organisation_and_nobody_in_it() {
        String id = subscribed("\"MAIL\"");
        made("/api/obligations", FULL.formatted("Comment"));
        check();
        String act = link(last(), "act");
        String reminder = get("/api/reminders?subscription=" + id).extract().path("items[0].id");
        asAdmin().post("/api/reminders/" + reminder + "/acknowledgement").then().statusCode(200);

        String page = given().get(act).then().statusCode(200).extract().asString();
        assertThat(page).contains("The Ministry of Dates · Calends", "Comment", "MIIT", "Acknowledged on", "You do not answer")
                .doesNotContain(SECRETS).doesNotContain("/opening");
        assertThat(given().post(act + "/completion").then().statusCode(anyOf(is(403), is(415))).extract().asString())
                .doesNotContain(SECRETS);
        asAdmin().post("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        given().get(act).then().statusCode(200).body(containsString("owner@house.example answers for this"),
                containsString("/opening"), containsString("by admin"));
    }

    @Test
    void pages_about_a_subscription_do_not_repeat_whom_the_house_had_put_into_its_filter() {
        String id = subscribed(
                "\"MAIL\", \"FEED\"], \"filter\": {\"owners\": [\"owner@house.example\"], \"tags\": [\"inner-tag\"]"
                        + "}, \"leadDays\": [7");
        made("/api/obligations", FULL.formatted("Comment"));
        check();
        String preferences = link(last(), "preferences");
        String unsubscribe = link(last(), "unsubscribe");

        assertThat(read(feedOf(id))).contains("Comment").doesNotContain(SECRETS);
        for (String page : List.of(preferences, unsubscribe)) {
            given().get(page).then().statusCode(200).body(containsString("own words, which are not shown here"),
                    not(containsString("owner@house.example")), not(containsString("inner-tag")));
        }
        asAdmin().post("/api/subscriptions/" + id + "/approval").then().statusCode(200);
        given().get(preferences).then().statusCode(200).body(containsString("owner@house.example"));
    }

    /** @return a stranger's subscription that somebody of the house asked for, without a right to approve it */
    private String subscribed(String channels) {
        String id = person("VIEWER").calls().contentType("application/json")
                .body("{\"email\": \"" + GUEST + "\", \"locale\": \"en\", \"channels\": [" + channels + "]}")
                .post("/api/subscriptions").then().statusCode(201).extract().path("id");
        check();
        given().post(link(mailbox.mailsTo(GUEST).get(0), "confirm")).then().statusCode(200);
        return id;
    }

    private static String feedOf(String id) {
        return asAdmin().post("/api/subscriptions/" + id + "/feed-rotation").then().statusCode(200).extract()
                .<String> path("feedUrl").replaceFirst("http://[^/]+", "");
    }

    private static String read(String feed) {
        return given().get(feed).then().statusCode(200).extract().asString().replace("\r\n ", "");
    }

    /** What came after the confirmation. */
    private List<MimeMessage> told() {
        List<MimeMessage> mails = mailbox.mailsTo(GUEST);
        return mails.subList(1, mails.size());
    }

    private MimeMessage last() {
        return told().get(told().size() - 1);
    }
}
