package org.calends.reminder.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Api.post;
import static org.calends.Ledger.fill;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import org.calends.Ledger;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.check.LedgerMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** One authority, many names: in lists, subscriptions, feeds, rules, documents, and after an administrator added one. */
@QuarkusTest
@Tag("database")
class AuthorityNamesTest {

    private static final String DUE = """
            {"title": "%s", "authority": "%s", "jurisdiction": "%s", "dueDate": "2021-05-03", "leadDays": [7, 0]}""";

    @Inject
    Ledger ledger;

    @Inject
    AuthorityNames names;

    @Inject
    LedgerMonitor watch;

    @BeforeEach
    void begin() {
        ledger.wipe();
    }

    @ParameterizedTest
    @ValueSource(strings = { "MIIT", "miit", "工信部", "工业和信息化部", "工業和信息化部", " miit ", "MIIT,CAC" })
    void a_list_asked_for_by_one_name_holds_what_was_written_by_all(String name) {
        threeOfMiit();
        asAdmin().queryParam("authority", name).get("/api/obligations").then().statusCode(200).body("total", equalTo(3),
                "items.authority",
                containsInAnyOrder("MIIT", "工业和信息化部", "工信部"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "q=MIIT", "q=工信部", "q=Information Technology", "authority=miit" })
    void words_and_counts_know_every_name_too(String query) {
        threeOfMiit();
        String[] parts = query.split("=");
        asAdmin().queryParam(parts[0], parts[1]).get("/api/obligations").then().body("total", equalTo(3));
        asAdmin().queryParam(parts[0], parts[1]).get("/api/obligations/statistics").then().body("open", equalTo(3));
        assertThat(asAdmin().queryParam(parts[0], parts[1]).get("/api/obligations.csv").asString()).contains("工信部");
    }

    @Test
    void a_subscription_to_words_hears_by_every_name() {
        made("/api/subscriptions", "{\"email\": \"words@example.com\", \"filter\": {\"text\": \"工信部\"}}");
        threeOfMiit();
        fill();
        get("/api/reminders?email=words@example.com").body("total", equalTo(3));
    }

    private static void threeOfMiit() {
        made("/api/obligations", DUE.formatted("a", "MIIT", "CN"));
        made("/api/obligations", DUE.formatted("b", "工业和信息化部", "CN"));
        made("/api/obligations", DUE.formatted("c", "工信部", "CN"));
        made("/api/obligations", DUE.formatted("d", "SAMR", "CN"));
    }

    @Test
    void every_file_and_calendar_holds_them_too_and_says_what_was_written() {
        threeOfMiit();
        assertThat(asAdmin().get("/api/obligations.csv?authority=Ministry of Industry and Information Technology").asString())
                .contains("工信部", "工业和信息化部", "MIIT")
                .doesNotContain("SAMR");
        assertThat(asAdmin().get("/api/obligations.ics?authority=工信部").asString().split("BEGIN:VEVENT")).hasSize(4);
        made("/api/obligations", DUE.formatted("e", "NFRA", "CN"));
        made("/api/obligations", DUE.formatted("f", "金融监管总局", "CN"));
        String feed = post("/api/subscriptions", subscription("国家金融监督管理总局", "FEED")).statusCode(201).extract()
                .path("feedUrl");
        assertThat(given().get(feed.replaceFirst("https?://[^/]+", "")).asString().split("BEGIN:VEVENT")).hasSize(3);
    }

    @Test
    void a_subscriber_hears_of_all_and_the_rule_of_an_authority_holds_for_all() {
        made("/api/subscriptions", subscription("Ministry of industry and information technology", "MAIL"));
        threeOfMiit();
        fill().body("queued", equalTo(3));
        post("/api/escalations", "{\"authority\": \"MIIT\", \"contact\": \"head@example.com\"}").statusCode(201);
        post("/api/escalations", "{\"authority\": \"工信部\", \"contact\": \"other@example.com\"}").statusCode(409);
        QuarkusTransaction.requiringNew().run(() -> Escalation.deleteAll());
    }

    @ParameterizedTest
    @CsvSource({ "HK,1,0", "CN,0,1" })
    void a_name_of_two_means_the_one_of_the_jurisdiction(String place, int ofHongKong, int ofChina) {
        made("/api/obligations", DUE.formatted("a", "证监会", place));
        get("/api/obligations?authority=SFC").body("total", equalTo(ofHongKong));
        get("/api/obligations?authority=CSRC").body("total", equalTo(ofChina));
        get("/api/obligations?authority=证监会").body("total", equalTo(1));
    }

    /** Both ways round: it is the obligation that has the new name, or the subscription. */
    @ParameterizedTest
    @CsvSource({ "Chips Office,MIIT", "MIIT,Chips Office", "Chips Office,工信部" })
    void a_name_that_is_added_tells_at_the_next_check_whoever_should_have_been_told(String written, String asked) {
        made("/api/subscriptions", subscription(asked, "MAIL"));
        String obligation = made("/api/obligations", DUE.formatted("a", written, "CN"));
        String version = asAdmin().get("/api/obligations/" + obligation).header("ETag");
        fill().body("queued", equalTo(0));
        fill().body("queued", equalTo(0));

        ValidatableResponse added = addName("MIIT", " chips  office ").statusCode(201);
        assertThat(watch.missing()).isZero();
        get("/api/obligations?authority=" + asked).body("total", equalTo(1), "items[0].authority", equalTo(written));
        assertThat(asAdmin().get("/api/obligations/" + obligation).header("ETag")).isEqualTo(version);
        fill().body("queued", equalTo(1));
        fill().body("queued", equalTo(0));

        String name = added.extract().path("names.find { it.id != null }.id");
        asAdmin().delete("/api/authorities/" + idOf("MIIT") + "/names/" + name).then().statusCode(204);
        get("/api/obligations?authority=" + asked).body("total", equalTo(0));
    }

    @Test
    void a_feed_and_a_new_authority_follow_at_once() {
        String feed = post("/api/subscriptions", subscription("BLVA", "FEED")).statusCode(201).extract().path("feedUrl");
        String address = feed.replaceFirst("https?://[^/]+", "");
        made("/api/obligations", DUE.formatted("a", "Bundesdatenschutz", "DE"));
        assertThat(given().get(address).asString()).doesNotContain("BEGIN:VEVENT");

        ValidatableResponse made = post("/api/authorities",
                "{\"name\": \"BLVA\", \"jurisdiction\": \"DE\", \"otherNames\": [\"Bundesdatenschutz\", \"blva\"]}")
                .statusCode(201).body("builtIn", equalTo(false), "names.name", contains("BLVA", "Bundesdatenschutz"),
                        "names.addedBy", contains("admin", "admin"));
        assertThat(given().get(address).asString()).contains("BEGIN:VEVENT");
        asAdmin().contentType("text/plain").body("The Bundesdatenschutz asks for comments by May 26, 2021.")
                .post("/api/documents?dryRun=true&publishedOn=2021-04-26").then().statusCode(200)
                .body("suggestions[0].authority", equalTo("BLVA"), "suggestions[0].jurisdiction", equalTo("DE"));

        String id = made.extract().path("id");
        String usual = made.extract().path("names[0].id");
        asAdmin().delete("/api/authorities/" + id + "/names/" + usual).then().statusCode(204);
        asAdmin().get("/api/authorities/" + id).then().statusCode(404);
        assertThat(given().get(address).asString()).doesNotContain("BEGIN:VEVENT");
        get("/api/security-events?kind=AUTHORITIES_CHANGED").body("items.subject", hasItem("BLVA"));
    }

    @Test
    void what_could_not_be_told_apart_is_refused_in_plain_words() {
        addName("MIIT", "工信部").statusCode(409).body("detail", containsString("is a name of MIIT already"));
        addName("MIIT", "SAMR").statusCode(409).body("detail", allOf(containsString("SAMR"), containsString("apart")));
        addName("MIIT", "SEC").statusCode(201);
        addName("OECD", "SEC").statusCode(409);
        addName("MIIT", "OECD").statusCode(409);
        addName("MIIT", "  ").statusCode(400);
        post("/api/authorities", "{\"name\": \"sec\", \"jurisdiction\": \"PH\"}").statusCode(409)
                .body("detail", containsString("brackets"));
        post("/api/authorities", "{\"name\": \"Sec (Philippines)\", \"jurisdiction\": \"PH\", \"otherNames\": [\"SEC\"]}")
                .statusCode(201);
        post("/api/authorities", "{\"name\": \"\"}").statusCode(400).body("violations.field", contains("name"));
        made("/api/obligations", DUE.formatted("a", "SEC", "PH"));
        get("/api/obligations?authority=SEC (Philippines)").body("total", equalTo(1));
        asAdmin().delete("/api/authorities/" + idOf("MIIT") + "/names/0190a000-0000-7000-8000-000000000000").then()
                .statusCode(404);
    }

    @Test
    void the_dictionary_is_searched_by_any_part_of_a_name() {
        get("/api/authorities?q=工業和信息").body("total", equalTo(1), "items[0].name", equalTo("MIIT"), "items[0].builtIn",
                equalTo(true), "items[0].names.name", hasItem("工信部"));
        get("/api/authorities?jurisdiction=mo&size=1").body("total", equalTo(2), "items.size()", equalTo(1));
        get("/api/authorities?q=nobody is called so").body("total", equalTo(0));
    }

    /** As a ledger from before stands: no keys yet, or keys of an older dictionary. */
    @ParameterizedTest
    @ValueSource(strings = { "null", "'an older key'" })
    void what_was_entered_before_is_brought_together_and_keeps_what_was_written(String key) {
        threeOfMiit();
        QuarkusTransaction.requiringNew().run(() -> {
            Obligation.update("authorityKey = " + key);
            Obligation.getEntityManager().createQuery("update AuthorityEdition set settled = null").executeUpdate();
        });
        get("/api/obligations?authority=MIIT").body("total", equalTo(0));

        names.settle();
        names.settle();

        get("/api/obligations?authority=MIIT").body("total", equalTo(3), "items.authority",
                containsInAnyOrder("MIIT", "工业和信息化部", "工信部"), "items.version", not(hasItem(1)));
    }

    private static ValidatableResponse addName(String authority, String name) {
        return post("/api/authorities/" + idOf(authority) + "/names", "{\"name\": \"" + name + "\"}");
    }

    private static String idOf(String authority) {
        return get("/api/authorities?q=" + authority).extract().path("items.find { it.name == '" + authority + "' }.id");
    }

    private static String subscription(String authority, String channel) {
        return """
                {"email": "wang@example.com", "zone": "Asia/Shanghai", "filter": {"authorities": ["%s"]},
                 "channels": ["%s"]}""".formatted(authority, channel);
    }
}
