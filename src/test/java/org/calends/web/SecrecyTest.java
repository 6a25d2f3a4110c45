package org.calends.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What stays in browsers, caches and addresses after an answer. */
@QuarkusTest
@Tag("database")
class SecrecyTest {

    @ParameterizedTest
    @ValueSource(strings = { "/api/obligations", "/api/obligations.csv", "/api/obligations.ics", "/api/obligations.json",
            "/api/accounts", "/api/nothing", "/api/reminders", "/q/metrics", "/q/openapi", "/caldav/", "/nothing/here" })
    void what_a_program_is_told_is_kept_by_no_cache(String address) {
        asAdmin().get(address).then().header("Cache-Control", containsString("no-store"));
        given().get(address).then().header("Cache-Control", containsString("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/login", "/obligations", "/admin", "/admin/accounts", "/account", "/nothing/here",
            "/act/unknown", "/confirm/unknown", "/preferences/unknown", "/unsubscribe/unknown", "/setup/unknown",
            "/account-link/unknown" })
    void what_a_person_sees_is_kept_by_no_cache(String address) {
        Visit.asAdmin().get(address).header("Cache-Control", containsString("no-store"));
    }

    @Test
    void what_is_nobodys_is_kept() {
        given().get("/calends.css").then().header("Cache-Control", not(containsString("no-store")));
        given().get("/webjars/htmx.org/dist/htmx.min.js").then().header("Cache-Control", not(containsString("no-store")));
    }

    @Test
    void an_address_that_is_a_secret_is_told_to_no_other_page() {
        given().get("/act/unknown").then().header("Referrer-Policy", equalTo("no-referrer"));
        given().get("/login").then().header("Referrer-Policy", equalTo("same-origin"));
    }

    @Test
    void browsers_forget_at_sign_out_what_they_kept() {
        Visit visit = Visit.asAdmin();
        visit.get("/");
        visit.post("/logout", Map.of()).statusCode(303).header("Clear-Site-Data", equalTo("\"cache\", \"storage\""))
                .header("Cache-Control", containsString("no-store"));
        visit.get("/login").statusCode(200);
        visit.post("/login", Map.of("username", "admin", "password", "admin")).statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/obligations", "/q/swagger-ui", "/.well-known/caldav", "/admin" })
    void no_redirect_takes_its_host_from_the_request(String address) {
        given().redirects().follow(false).accept("text/html").header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example").header("Forwarded", "host=evil.example").get(address).then()
                .header("Location", startsWith("/")).header("Location", not(startsWith("//")));
    }

    @Test
    void what_was_made_is_found_under_our_own_address() {
        String location = asAdmin().header("Host", "evil.example").contentType("application/json")
                .body("{\"title\":\"Found\",\"dueDate\":\"2021-05-26\"}").post("/api/obligations").then().statusCode(201)
                .extract().header("Location");

        assertThat(location).startsWith("http://localhost:").contains("/api/obligations/");
        asAdmin().get(location).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example", "/\\evil.example", "/%5Cevil.example", "\\/evil.example", "/\t/evil.example",
            "https:evil.example", "https:/evil.example", "/%2F/evil.example", " //evil.example", "/\n/evil.example",
            "javascript:alert(1)", "/.//evil.example", "/..//evil.example", "///evil.example", "x//evil.example",
            "/a{}", "/a|b", "/a\"<x>", "/a[b", "/a^b", "/%", "/login?to=%zz" })
    void the_way_back_after_signing_in_stays_here(String to) {
        Visit visit = Visit.anonymous();
        visit.get("/login");

        String location = visit.post("/login", Map.of("username", "admin", "password", "admin", "to", to)).statusCode(303)
                .extract().header("Location");

        assertThat(location).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\");
    }
}
