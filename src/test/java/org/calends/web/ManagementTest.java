package org.calends.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.calends.Api;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What Quarkus shows of the application is for those who are signed in. */
@QuarkusTest
@Tag("database")
class ManagementTest {

    @ParameterizedTest
    @ValueSource(strings = { "/q/metrics", "/q/openapi", "/q/openapi?format=json", "/q/swagger-ui", "/q/swagger-ui/",
            "/q/swagger-ui/index.html", "/q/swagger-ui/swagger-ui-bundle.js", "/q", "/q/", "/q/info" })
    void nobody_sees_anything_without_signing_in(String address) {
        given().get(address).then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
        given().redirects().follow(false).accept("text/html").get(address).then().statusCode(302)
                .header("Location", containsString("/login?to=%2Fq"));
        given().auth().preemptive().basic("nobody", "wrong").get(address).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "//q/metrics", "/q//metrics", "/q;x/metrics", "/q/metrics;x=1", "/%71/metrics", "/q/%6detrics",
            "/x/../q/metrics", "/q/./metrics", "/Q/metrics", "/q/metrics/", "/q%2Fmetrics", "/q/openapi;x", "/q;x/openapi",
            "//q/openapi", "/q/health/../metrics", "/q/health;x/../metrics", "/q/health/..;/metrics",
            "/q/health/%2e%2e/metrics",
            "/q/metrics.json", "/q/openapi.json", "/q/openapi.yaml" })
    void no_spelling_leads_past_the_door(String address) {
        Response answer = given().urlEncodingEnabled(false).get(address);

        assertThat(answer.statusCode()).as(address).isIn(401, 404);
        assertThat(answer.asString()).doesNotContain("jvm_", "openapi: ");
    }

    @Test
    void any_account_may_read_the_metrics_by_password_key_or_session() {
        asAdmin().get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
        String id = Api.post("/api/accounts",
                "{\"username\":\"scraper\",\"password\":\"long enough 1\",\"role\":\"VIEWER\"}").extract().path("id");
        String key = Api.post("/api/accounts/" + id + "/keys", "{\"name\":\"scraper\"}").extract().path("key");
        given().header("Authorization", "Bearer " + key).get("/q/metrics").then().statusCode(200);
        String session = Visit.asAdmin().session();
        given().cookie("calends-session", session).get("/q/metrics").then().statusCode(200);
    }

    @Test
    void the_api_is_described_to_people_in_a_browser() {
        Visit visit = Visit.asAdmin();
        visit.get("/q/swagger-ui").statusCode(200).body(containsString("/q/openapi"));
        visit.get("/q/openapi?format=json").statusCode(200).body(containsString("/api/obligations"));
        visit.get("/q/swagger-ui/swagger-ui.css").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/health", "/q/health/", "/q/health/live", "/q/health/ready", "/q/health/started",
            "/q/health/well" })
    void everybody_learns_whether_we_are_well_and_nothing_more(String address) {
        given().get(address).then().statusCode(anyOf(is(200), is(503))).contentType("application/json")
                .body("keySet()", is(Map.of("status", 1).keySet())).body("status", anyOf(is("UP"), is("DOWN")))
                .body(not(containsString("checks")));
        asAdmin().get(address).then().statusCode(anyOf(is(200), is(503))).body(containsString("checks"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/health/group", "/q/health/group/x", "/q/health/nothing", "/q/health//", "/q/health/live/x",
            "/q/health;x", "/q/health/ready;x", "/q//health", "//q/health/group", "/q/%68ealth" })
    void no_other_address_of_health_tells_more(String address) {
        given().urlEncodingEnabled(false).get(address).then().statusCode(anyOf(is(200), is(404), is(401), is(503)))
                .body(not(containsString("checks")));
    }
}
