package org.calends.web.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/login", "/calends.css", "/calends.js", "/webjars/htmx.org/dist/htmx.min.js",
            "/nothing/here", "/api/obligations", "/feeds/unknown.ics", "/q/health", "/q/openapi", "/q/swagger-ui",
            "/q/swagger-ui/",
            "/q/swagger-ui/index.html" })
    void every_answer_carries_them(String address) {
        given().redirects().follow(false).get(address).then()
                .header("Content-Security-Policy",
                        allOf(containsString("default-src 'self'"), containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe"))))
                .header("X-Content-Type-Options", equalTo("nosniff")).header("Referrer-Policy", notNullValue())
                .header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/act/x", "//act/x", "/act;x/y", "/./act/x", "/%61ct/x", "/unsubscribe/x", "//feeds/x.ics",
            "/setup;a=b/x" })
    void no_spelling_of_a_secret_address_is_told_to_others(String address) {
        given().urlEncodingEnabled(false).get(address).then().header("Referrer-Policy", equalTo("no-referrer"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/login", "/act/x", "/unsubscribe/x", "/preferences/x/y", "/confirm/x", "/subscribe", "/nothing" })
    void every_page_says_in_which_encoding_it_is(String address) {
        given().accept("text/html").get(address).then().header("Content-Type", equalToIgnoringCase("text/html;charset=UTF-8"));
    }

    @Test
    void feeds_and_the_api_set_no_cookie() {
        given().get("/feeds/unknown.ics").then().header("Set-Cookie", nullValue());
        given().get("/api/obligations").then().header("Set-Cookie", nullValue());
        given().get("/calends.css").then().statusCode(200).header("Set-Cookie", nullValue());
    }

    @Test
    void failures_are_pages_for_people_and_problems_for_programs() {
        given().accept("text/html").get("/nothing/here").then().statusCode(404).contentType("text/html")
                .body(containsString("There is nothing here"));
        given().accept("text/html").header("Accept-Language", "zh-CN,zh;q=0.9").get("/nothing/here").then().statusCode(404)
                .body(containsString("这里没有内容"));
        given().accept("text/html").get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
    }
}
