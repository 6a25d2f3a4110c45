package org.calends.web.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.calends.web.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class FormTokenTest {

    /** A provider sends it, no browser: what it carries is signed, and checked by SsoSignInTest. */
    private static final String FROM_A_PROVIDER = "/login/sso/{name}/logout";

    @Test
    void every_form_of_every_page_is_refused_without_the_token_and_with_a_wrong_one() {
        List<String> forms = forms();
        assertThat(forms.remove(FROM_A_PROVIDER)).isTrue();
        assertThat(forms).contains("/obligations", "/login", "/obligations/{id}/completion");
        Visit visit = Visit.asAdmin();
        for (String form : forms) {
            String address = form.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
            visit.postWithToken(address, Map.of("title", "x"), null).statusCode(403);
            visit.postWithToken(address, Map.of("title", "x"), "wrong").statusCode(403);
        }
    }

    @Test
    void another_visitors_token_does_not_do() {
        Visit other = Visit.asAdmin();
        other.get("/");
        Visit visit = Visit.asAdmin();

        visit.postWithToken("/obligations", Map.of("title", "Forged", "dueDate", "2021-05-26"), other.token())
                .statusCode(403).body(containsString("This form is from an earlier session"));
    }

    @Test
    void a_cookie_and_the_token_that_goes_with_it_do_not_do_for_a_session() {
        Visit stranger = Visit.anonymous();
        var page = stranger.get("/login");
        String cookie = page.extract().cookie("calends-form");

        given().cookie("calends-session", Visit.asAdmin().session()).cookie("calends-form", cookie).accept("text/html")
                .formParam("form-token", stranger.token()).formParam("title", "Forged").post("/obligations").then()
                .statusCode(403);
    }

    @Test
    void what_was_known_before_signing_in_is_worth_nothing_after() {
        Visit visit = Visit.anonymous();
        visit.get("/login");
        String before = visit.token();
        visit.post("/login", Map.of("username", "admin", "password", "admin")).statusCode(303);

        visit.postWithToken("/obligations", Map.of("title", "Forged", "dueDate", "2021-05-26"), before).statusCode(403);
    }

    @Test
    void a_sign_in_form_of_somebody_else_does_not_do() {
        Visit other = Visit.anonymous();
        other.get("/login");
        Visit visit = Visit.anonymous();
        visit.get("/login");

        visit.postWithToken("/login", Map.of("username", "admin", "password", "admin"), other.token()).statusCode(403);
    }

    @Test
    void another_sites_request_is_refused_whatever_it_carries() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/new");
        for (String site : List.of("cross-site", "same-site")) {
            given().cookie("calends-session", visit.session()).header("Sec-Fetch-Site", site).accept("text/html")
                    .formParam("form-token", visit.token()).formParam("title", "x").post("/obligations").then().statusCode(403);
        }
        given().redirects().follow(false).cookie("calends-session", visit.session()).header("Sec-Fetch-Site", "same-origin")
                .accept("text/html").formParam("form-token", visit.token()).formParam("title", "Own")
                .formParam("dueDate", "2021-05-26").post("/obligations").then().statusCode(303);
    }

    @Test
    void who_signed_in_again_finds_what_was_typed_but_no_password() {
        Visit visit = Visit.asAdmin();
        visit.get("/obligations/new");
        String earlier = visit.token();
        visit.post("/logout", Map.of()).statusCode(303);
        visit.get("/login");
        visit.post("/login", Map.of("username", "admin", "password", "admin")).statusCode(303);

        visit.postWithToken("/obligations", Map.of("title", "Half an hour's <work>", "password", "s3cr3t"), earlier)
                .statusCode(403).body(containsString("Half an hour&#39;s &lt;work&gt;")).body(not(containsString("s3cr3t")));
    }

    /** Every unsafe method of the pages; a page that forgets {@link ForBrowsers} fails here. */
    private static List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/classes/org/calends/web")) {
            for (JavaMethod method : type.getMethods()) {
                if (List.of(POST.class, PUT.class, PATCH.class, DELETE.class).stream().anyMatch(method::isAnnotatedWith)) {
                    Optional.of(addressOf(type, method)).filter(address -> !address.startsWith("/api/")).ifPresent(forms::add);
                }
            }
        }
        return forms;
    }

    private static String addressOf(JavaClass type, JavaMethod method) {
        String base = type.getAnnotationOfType(Path.class).value();
        String rest = method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
        return (base + "/" + rest).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
