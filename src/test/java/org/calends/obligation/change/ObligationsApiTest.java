package org.calends.obligation.change;

import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.assertj.core.api.Assertions;
import org.calends.obligation.value.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("database")
public class ObligationsApiTest {

    private static final String CONSULTATION = """
            {"title": "Comment on the draft rules for apps", "kind": "CONSULTATION", "authority": "MIIT", "jurisdiction": "CN",
             "dueDate": "2021-05-26", "tags": ["apps"], "owner": "lin@example.com",
             "source": {"url": "https://example.com/notice", "quote": "Advice is welcome until May 26."}}""";

    @Test
    void an_obligation_is_registered_with_its_defaults_and_found_at_its_location() {
        String location = post(CONSULTATION).statusCode(201)
                .header("ETag", "\"0\"")
                .body("bound", equalTo("BY"), "status", equalTo("OPEN"), "lastSafeDay", equalTo("2021-05-26"),
                        "daysLeft", equalTo(30), "leadDays", equalTo(Kind.CONSULTATION.leadDays()),
                        "completion", nullValue(), "createdAt", equalTo("2021-04-26T01:00:00Z"))
                .extract().header("Location");

        asAdmin().get(location).then().statusCode(200).body("title", equalTo("Comment on the draft rules for apps"),
                "source.quote", equalTo("Advice is welcome until May 26."));
    }

    @Test
    void before_a_date_leaves_the_day_before_as_the_last_safe_one() {
        post("""
                {"title": "Put the listed apps right", "kind": "RECTIFICATION", "dueDate": "2021-04-29", "bound": "BEFORE"}""")
                .statusCode(201)
                .body("dueDate", equalTo("2021-04-29"), "lastSafeDay", equalTo("2021-04-28"), "daysLeft", equalTo(2));
    }

    @Test
    void a_repeated_post_with_the_same_key_gets_the_first_answer() {
        RequestSpecification keyed = asAdmin().contentType(ContentType.JSON).body(CONSULTATION)
                .header("Idempotency-Key", "newsletter-53-item-1");
        String first = keyed.post("/api/obligations").then().statusCode(201).extract().asString();

        String second = keyed.post("/api/obligations").then().statusCode(201).header("Location", notNullValue())
                .extract().asString();

        Assertions.assertThat(second).isEqualTo(first);
    }

    @Test
    void a_stale_change_is_refused_and_a_fresh_one_accepted() {
        String location = post(CONSULTATION).extract().header("Location");
        patch(location, "{\"owner\": \"wang@example.com\"}").statusCode(200).header("ETag", "\"1\"");

        asAdmin().contentType("application/merge-patch+json").header("If-Match", "\"0\"").body("{\"owner\": null}")
                .patch(location).then().statusCode(412).contentType("application/problem+json");

        asAdmin().contentType("application/merge-patch+json").header("If-Match", "\"1\"").body("{\"owner\": null}")
                .patch(location).then().statusCode(200).body("owner", nullValue(), "authority", equalTo("MIIT"));
    }

    @Test
    void every_act_is_recorded_in_an_intact_history() {
        String location = post(CONSULTATION).extract().header("Location");
        act(location, "postponement", "{\"dueDate\": \"2021-06-10\", \"reason\": \"extended\"}").statusCode(200)
                .body("dueDate", equalTo("2021-06-10"));
        act(location, "completion", "{\"note\": \"sent\"}").statusCode(200)
                .body("status", equalTo("DONE"), "completion.completedOn", equalTo("2021-04-26"));
        asAdmin().delete(location + "/completion").then().statusCode(200).body("status", equalTo("OPEN"));
        act(location, "waiver", "{\"reason\": \"not ours\"}").statusCode(200).body("status", equalTo("WAIVED"));
        act(location, "withdrawal", "{\"reason\": \"taken back\"}").statusCode(200).body("status", equalTo("WITHDRAWN"));

        asAdmin().get(location + "/history").then().statusCode(200).body("intact", is(true), "total", equalTo(6),
                "items[1].action", equalTo("POSTPONED"), "items[1].detail.dueDate.from", equalTo("2021-05-26"),
                "items[1].actor", equalTo("admin"));
    }

    @Test
    void an_entry_made_by_mistake_can_be_deleted() {
        String location = post(CONSULTATION).extract().header("Location");

        asAdmin().delete(location).then().statusCode(204);

        asAdmin().get(location).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void the_list_is_filtered_sorted_and_paged() {
        post("{\"title\": \"Zeta 100% filter\", \"dueDate\": \"2031-01-02\", \"authority\": \"SAMR\", \"tags\": [\"a\",\"b\"]}");
        post("{\"title\": \"Alpha filter\", \"dueDate\": \"2031-01-03\", \"authority\": \"SAMR\", \"kind\": \"FILING\"}");

        list("?authority=SAMR&sort=title").body("total", equalTo(2), "items[0].title", equalTo("Alpha filter"));
        list("?authority=SAMR&sort=-dueDate&size=1&page=1").body("items.size()", equalTo(1),
                "items[0].title", equalTo("Zeta 100% filter"), "size", equalTo(1), "page", equalTo(1));
        list("?q=100%25%20FILTER").body("total", equalTo(1));
        list("?authority=SAMR&kind=FILING,PAYMENT&status=OPEN").body("total", equalTo(1));
        list("?tag=a&dueFrom=2031-01-02&dueTo=2031-01-02").body("total", equalTo(1), "items[0].tags", hasItem("b"));
        list("?authority=SAMR&overdue=true").body("total", equalTo(0));
        list("?authority=SAMR&overdue=false").body("total", equalTo(2));
    }

    private static ValidatableResponse list(String query) {
        return asAdmin().urlEncodingEnabled(false).get("/api/obligations" + query).then().statusCode(200);
    }

    public static ValidatableResponse post(String body) {
        return asAdmin().contentType(ContentType.JSON).body(body).post("/api/obligations").then();
    }

    private static ValidatableResponse patch(String location, String body) {
        return asAdmin().contentType("application/merge-patch+json").body(body).patch(location).then();
    }

    private static ValidatableResponse act(String location, String act, String body) {
        return asAdmin().contentType(ContentType.JSON).body(body).post(location + "/" + act).then();
    }
}
