package org.calends.subscription.wish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.calends.Household.person;
import static org.calends.subscription.wish.SampleSubscriptions.aSubscription;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.stream.Stream;

import org.calends.Household.Person;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@Tag("database")
class SubscriptionsApiTest {

    private static final String WANG = wang().json();

    @Test
    void an_administrators_subscription_is_active_at_once_and_shows_its_feed_once() {
        String location = post(WANG).statusCode(201)
                .body("status", equalTo("ACTIVE"), "feedUrl", matchesPattern("http.*/feeds/[A-Za-z0-9_-]{43}\\.ics"),
                        "leadDays", equalTo(List.of(30, 7, 1)), "filter.kinds", empty(), "filter.authorities[0]",
                        equalTo("MIIT"),
                        "sendAt", equalTo("08:30"))
                .extract().header("Location");

        asAdmin().get(location).then().statusCode(200).body("feedUrl", nullValue(), "email", equalTo("wang@example.com"));
    }

    @Test
    void what_is_left_out_gets_its_default() {
        post("{\"email\": \"lin@example.com\"}").statusCode(201).body("delivery", equalTo("INDIVIDUAL"),
                "leadDays", nullValue(), "channels", equalTo(List.of("MAIL", "FEED")), "locale", equalTo("en"),
                "zone", equalTo("Asia/Shanghai"), "workingDaysOnly", equalTo(false), "alarms", equalTo(false));
    }

    @Test
    void rotating_makes_another_address() {
        ValidatableResponse made = post(WANG);
        String before = made.extract().path("feedUrl");

        String after = asAdmin().post(made.extract().header("Location") + "/feed-rotation").then().statusCode(200).extract()
                .path("feedUrl");

        assertThat(after).startsWith(before.substring(0, before.lastIndexOf('/'))).isNotEqualTo(before);
    }

    @Test
    void a_pause_has_an_end() {
        String location = post(WANG).extract().header("Location");

        asAdmin().contentType(ContentType.JSON).header("If-Match", "\"0\"")
                .body(wang().pausedUntil("2021-05-10").json())
                .put(location).then().statusCode(200)
                .body("status", equalTo("PAUSED"), "pausedUntil", equalTo("2021-05-10"), "version", equalTo(1));

        asAdmin().contentType(ContentType.JSON).header("If-Match", "\"0\"").body(WANG).put(location).then().statusCode(412);
    }

    @Test
    void the_end_of_a_pause_goes_with_a_pause_and_lies_ahead() {
        String location = post(WANG).extract().header("Location");
        String until = wang().with("pausedUntil", "2021-05-10").json();

        post(until).statusCode(400).body("violations.field", Matchers.contains("pausedUntil"), "violations[0].message",
                equalTo("goes with status PAUSED"));
        put(location, until).statusCode(400);
        put(location, wang().with("pausedUntil", "2021-05-10").with("status", "ACTIVE").json()).statusCode(400);
        put(location, wang().pausedUntil("2021-04-26").json()).statusCode(400)
                .body("violations[0].message", equalTo("must be a day that is still to come"));
        put(location, wang().pausedUntil("2021-05-10").json()).statusCode(200);
        put(location, wang().with("pausedUntil", "2021-05-11").json()).statusCode(200).body("status", equalTo("PAUSED"),
                "pausedUntil",
                equalTo("2021-05-11"));
        put(location, wang().with("status", "ACTIVE").json()).statusCode(200)
                .body("pausedUntil", nullValue());
    }

    private static SampleSubscriptions wang() {
        return aSubscription().with("name", "Wang Fang").reading("zh-CN").toAuthorities("MIIT").reminding(1, 30, 7, 7)
                .by(Channel.MAIL, Channel.FEED).told(Delivery.DAILY).at("08:30");
    }

    private static ValidatableResponse put(String location, String body) {
        return asAdmin().contentType(ContentType.JSON).body(body).put(location).then();
    }

    @Test
    void an_ended_subscription_is_gone() {
        String location = post(WANG).extract().header("Location");

        asAdmin().delete(location).then().statusCode(204);

        asAdmin().get(location).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_viewer_keeps_only_subscriptions_of_the_own_address() {
        String others = post(WANG).extract().header("Location");
        asAdmin().contentType(ContentType.JSON)
                .body("{\"username\": \"zhao\", \"password\": \"long enough for all\", \"email\": \"zhao@example.com\"}")
                .post("/api/accounts").then().statusCode(201);
        RequestSpecification zhao = given().auth().preemptive().basic("zhao", "long enough for all")
                .contentType(ContentType.JSON);

        zhao.body("{\"email\": \"zhao@example.com\"}").post("/api/subscriptions").then().statusCode(201)
                .body("status", equalTo("ACTIVE"));
        zhao.body("{\"email\": \"someone@example.com\"}").post("/api/subscriptions").then().statusCode(201)
                .body("status", equalTo("PENDING"));
        zhao.get(others).then().statusCode(404);
        zhao.get("/api/subscriptions").then().statusCode(200).body("total", equalTo(1),
                "items.email", not(containsString("wang")));
    }

    @Test
    void nobody_says_for_somebody_else_who_stands_in_or_when_to_rest() {
        Person olga = person("EDITOR");
        Person vic = person("VIEWER");
        String body = "{\"email\": \"%s\", \"deputy\": \"%s\", \"awayUntil\": \"2021-06-30\"}";

        vic.calls().contentType(ContentType.JSON).body(body.formatted(olga.email(), vic.email())).post("/api/subscriptions")
                .then().statusCode(400).body("violations.field", equalTo(List.of("deputy", "awayUntil")));
        vic.calls().contentType(ContentType.JSON).body("""
                {"email": "%s", "status": "PAUSED", "pausedUntil": "2021-06-30"}""".formatted(olga.email()))
                .post("/api/subscriptions").then().statusCode(400)
                .body("violations.field", equalTo(List.of("status", "pausedUntil")));
        vic.calls().contentType(ContentType.JSON).body(body.formatted(vic.email(), olga.email())).post("/api/subscriptions")
                .then().statusCode(201);
        olga.calls().contentType(ContentType.JSON).body(body.formatted("else@example.com", vic.email()))
                .post("/api/subscriptions").then().statusCode(201).body("status", equalTo("ACTIVE"));
    }

    static Stream<Arguments> drafts() {
        return Stream.of(
                Arguments.of("{}", "email", "blank"),
                Arguments.of("{\"email\": \"nobody\"}", "email", "e-mail"),
                Arguments.of("{\"email\": \"a@example.com\\r\\nRCPT TO:<evil@example.com>\"}", "email", "e-mail"),
                Arguments.of("{\"email\": \"a@example.com,b@example.com\"}", "email", "e-mail"),
                Arguments.of("{\"email\": \"a@example.com\", \"locale\": \"fr\"}", "locale", "zh-CN"),
                Arguments.of("{\"email\": \"a@example.com\", \"zone\": \"Shanghai\"}", "zone", "IANA"),
                Arguments.of("{\"email\": \"a@example.com\", \"channels\": [\"FAX\"]}", "channels[0]", "MAIL"),
                Arguments.of("{\"email\": \"a@example.com\", \"channels\": []}", "channels", "at least one of"),
                Arguments.of("{\"email\": \"李四@example.com\"}", "email", "only plain ASCII addresses can be mailed"),
                Arguments.of("{\"email\": \"a@example.com\", \"deputy\": \"张三@例子.中国\"}", "deputy", "ASCII"),
                Arguments.of("{\"email\": \"a@example.com\", \"delivery\": \"HOURLY\"}", "delivery", "WEEKLY"),
                Arguments.of("{\"email\": \"a@example.com\", \"sendAt\": \"8 am\"}", "sendAt", "time of day"),
                Arguments.of("{\"email\": \"a@example.com\", \"filter\": {\"kinds\": [\"PARTY\"]}}", "filter.kinds[0]",
                        "one of"),
                Arguments.of("{\"email\": \"a@example.com\", \"filter\": {\"colour\": []}}", "filter.colour", "known are"),
                Arguments.of("{\"email\": \"a@example.com\", \"leadDays\": [4000]}", "leadDays[0]", "3650"));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void a_bad_draft_is_answered_with_the_field_and_what_to_change(String body, String field, String message) {
        post(body).statusCode(400).contentType("application/problem+json")
                .body("violations.field", Matchers.hasItem(field),
                        "violations.message.join(' ')", containsString(message));
    }

    private static ValidatableResponse post(String body) {
        return asAdmin().contentType(ContentType.JSON).body(body).post("/api/subscriptions").then();
    }
}
