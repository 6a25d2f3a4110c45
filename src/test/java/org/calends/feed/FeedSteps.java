package org.calends.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;

import java.nio.charset.StandardCharsets;

import org.calends.CalendarLint;

import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What tests do with feeds, in the words of those who use them. Each test subscribes to an authority of its own. */
public final class FeedSteps {

    private FeedSteps() {
    }

    /** @return the address of a new feed, without the host */
    public static String subscribe(String authority, String more) {
        return path(subscription(authority, more).extract().path("feedUrl"));
    }

    public static ValidatableResponse subscription(String authority, String more) {
        return asAdmin().contentType(ContentType.JSON).body("""
                {"email": "wang@example.com", "zone": "Asia/Shanghai", "filter": {"authorities": ["%s"]}%s}"""
                .formatted(authority, more)).post("/api/subscriptions").then().statusCode(201);
    }

    public static String path(String feedUrl) {
        return feedUrl.replaceFirst("^https?://[^/]+", "");
    }

    /** @return where the obligation is */
    public static String register(String authority, String title, String dueDate, String more) {
        return asAdmin().contentType(ContentType.JSON).body("""
                {"authority": "%s", "title": "%s", "dueDate": "%s"%s}""".formatted(authority, title, dueDate, more))
                .post("/api/obligations").then().statusCode(201).extract().header("Location");
    }

    public static void patch(String location, String body) {
        asAdmin().contentType("application/merge-patch+json").body(body).patch(location).then().statusCode(200);
    }

    public static void act(String location, String act, String body) {
        asAdmin().contentType(ContentType.JSON).body(body).post(location + "/" + act).then().statusCode(200);
    }

    /** @return the answer to a calendar program: no credentials, no cookie, no compression */
    public static Response fetch(String path) {
        return asCalendar().get(path);
    }

    /** @return the unfolded text of a feed that has passed the linter */
    public static String read(String path) {
        byte[] bytes = fetch(path).then().statusCode(200).extract().asByteArray();
        assertThat(CalendarLint.defects(bytes)).isEmpty();
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    public static RequestSpecification asCalendar() {
        return given().config(RestAssuredConfig.config().decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}
