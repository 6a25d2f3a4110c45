package org.calends.web.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import jakarta.inject.Inject;

import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.web.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class SignInPagesTest {

    @Inject
    Accounts accounts;

    @Test
    void who_is_not_signed_in_is_led_to_the_sign_in_page_and_back() {
        Visit visit = Visit.anonymous();
        visit.get("/obligations?q=apps").statusCode(302).header("Location", endsWith("/login?to=%2Fobligations%3Fq%3Dapps"));
        visit.get("/login?to=%2Fobligations%3Fq%3Dapps").statusCode(200).body(containsString("Sign in"));

        visit.post("/login", Map.of("username", "admin", "password", "admin", "to", "/obligations?q=apps"))
                .statusCode(303).header("Location", endsWith("/obligations?q=apps"));

        visit.get("/obligations?q=apps").statusCode(200);
    }

    @Test
    void the_way_back_never_leads_to_another_host() {
        for (String elsewhere : new String[] { "https://example.com/", "//example.com/", "/\\example.com", "javascript:1" }) {
            Visit visit = Visit.anonymous();
            visit.get("/login");

            visit.post("/login", Map.of("username", "admin", "password", "admin", "to", elsewhere))
                    .statusCode(303).header("Location", not(containsString("example.com"))).header("Location", endsWith("/"));
        }
    }

    @Test
    void wrong_name_and_wrong_password_get_the_same_answer() {
        for (String name : new String[] { "admin", "nobody" }) {
            Visit visit = Visit.anonymous();
            visit.get("/login");

            visit.post("/login", Map.of("username", name, "password", "wrong")).statusCode(401)
                    .body(containsString("Check the name and the password"));

            visit.get("/").statusCode(302);
        }
    }

    @Test
    void a_stolen_cookie_is_worth_nothing_after_sign_out() {
        Visit visit = Visit.anonymous();
        visit.get("/login");
        String stolen = visit.post("/login", Map.of("username", "admin", "password", "admin")).extract()
                .cookie("calends-session");
        visit.get("/").statusCode(200);
        given().redirects().follow(false).cookie("calends-session", stolen).accept("text/html").get("/").then()
                .statusCode(200);

        visit.post("/logout", Map.of()).statusCode(303);

        given().redirects().follow(false).cookie("calends-session", stolen).accept("text/html").get("/").then()
                .statusCode(302);
    }

    @Test
    void the_end_of_an_account_and_a_new_password_end_its_sessions() {
        AccountDraft draft = new AccountDraft("leaver", "long enough for all", "Leaver", null, Role.VIEWER, null, null);
        var account = accounts.open(draft);
        Visit first = Visit.as("leaver", "long enough for all");
        accounts.describe(account.id(), new AccountDraft("leaver", "another long one", null, null, Role.VIEWER, null, null));
        first.get("/").statusCode(302);
        Visit second = Visit.as("leaver", "another long one");
        second.get("/").statusCode(200);

        accounts.deactivate(account.id());

        second.get("/").statusCode(302);
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        Visit visit = Visit.anonymous();
        visit.get("/login");

        visit.post("/login", Map.of("username", "admin", "password", "admin")).statusCode(303)
                .header("Set-Cookie", containsStringIgnoringCase("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Lax"))
                .header("Set-Cookie", not(containsString("Secure")));
    }

    @Test
    void over_https_cookies_are_tied_to_the_host() {
        given().header("X-Forwarded-Proto", "https").accept("text/html").get("/login").then().statusCode(200)
                .header("Set-Cookie", startsWith("__Host-calends-form=")).header("Set-Cookie", containsString("Secure"))
                .header("Strict-Transport-Security", startsWith("max-age="));
    }

    @Test
    void the_api_takes_no_cookie() {
        Visit visit = Visit.anonymous();
        visit.get("/login");
        String session = visit.post("/login", Map.of("username", "admin", "password", "admin")).extract()
                .cookie("calends-session");

        given().cookie("calends-session", session).get("/api/obligations").then().statusCode(401)
                .header("Set-Cookie", nullValue());
    }

    @Test
    void a_htmx_fragment_is_not_answered_with_a_sign_in_page() {
        given().header("HX-Request", "true").accept("text/html").get("/obligations").then().statusCode(401)
                .header("HX-Redirect", "/login").body(emptyOrNullString());
    }
}
