package org.calends.account.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.calends.account.password.CheapPasswords;
import org.calends.account.password.PasswordUse;
import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.ApiKeyDraft;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.KeyScope;
import org.calends.account.person.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.nimbusds.jwt.JWTClaimsSet;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Who signs in at a provider has a session of ours, and the role that the provider says. */
@QuarkusTest
@Tag("database")
class SsoSignInTest {

    @Inject
    SsoProviders providers;

    @Inject
    PasswordUse passwords;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    private final String name = "sso-" + UUID.randomUUID();
    private final String address = name + "@example.com";
    private TinyProvider there;
    private String carried;

    @BeforeEach
    void a_provider() throws Exception {
        there = new TinyProvider();
        configure(Map.of("viewers", "all", "editors", "compliance", "admins", "it"));
    }

    @AfterEach
    void is_gone() {
        there.close();
        accounts.all().stream().filter(account -> account.username().contains(name))
                .forEach(account -> accounts.deactivate(account.id()));
        UUID admin = accounts.byName("admin").orElseThrow().id();
        keys.known(admin).stream().filter(each -> each.name().contains(name)).forEach(each -> keys.revoke(admin, each.id()));
    }

    private void configure(Map<String, String> more) {
        QuarkusMock.installMockForInstance(SsoSample.providers(SsoSample.house(there.issuer(), more)), providers);
    }

    @Test
    void the_first_sign_in_opens_an_account_and_each_says_the_role_anew() {
        String session = session(come(person("it")));
        given().cookie("calends-session", session).get("/account").then().statusCode(200)
                .body(containsString(name), containsString("Our house"), not(containsString("currentPassword")));
        assertThat(own().role()).isEqualTo(Role.ADMIN);
        assertThat(own().email()).isEqualTo(address);

        session(come(person("all")));

        assertThat(own().role()).isEqualTo(Role.VIEWER);
        given().cookie("calends-session", session).get("/admin").then().statusCode(403);
    }

    @Test
    void whose_groups_are_gone_is_out_and_comes_in_again_with_them() {
        String session = session(come(person("compliance")));

        come(person("strangers")).then().header("Location", endsWith("/login?refused=NO_ROLE"));

        given().redirects().follow(false).cookie("calends-session", session).get("/").then().statusCode(302);
        assertThat(own().role()).isEqualTo(Role.VIEWER);
        session(come(person("compliance")));
        assertThat(own().role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void an_account_that_is_there_is_taken_over_by_no_name_and_no_address() {
        accounts.open(new AccountDraft(name, null, null, null, Role.ADMIN, null, null));
        come(person("all")).then().header("Location", endsWith("refused=TAKEN"));

        String other = "x" + name;
        accounts.open(new AccountDraft(other, null, null, "X" + address, Role.ADMIN, null, null));
        come(person("all").claim("preferred_username", "y" + name).claim("email", "x" + address)).then()
                .header("Location", endsWith("refused=TAKEN"));
        assertThat(accounts.byName("y" + name)).isEmpty();
    }

    @Test
    void an_account_is_joined_by_its_address_where_the_settings_say_so_and_it_is_verified() {
        configure(Map.of("joins-by-address", "true"));
        accounts.open(new AccountDraft(name + "-local", null, null, address, Role.EDITOR, null, null));

        come(person("all").claim("preferred_username", name + "-local").claim("email_verified", false)).then()
                .header("Location", endsWith("refused=TAKEN"));
        session(come(person("all")));

        assertThat(accounts.byName(name)).isEmpty();
        assertThat(accounts.byName(name + "-local").orElseThrow().role()).as("no groups are named").isEqualTo(Role.EDITOR);
    }

    @Test
    void an_account_that_a_directory_made_is_joined_by_the_id_by_which_the_directory_knows_it() {
        configure(Map.of("external-id-claim", "oid", "viewers", "all", "editors", "compliance"));
        String key = keys.make(accounts.byName("admin").orElseThrow().id(),
                new ApiKeyDraft("directory-" + name, List.of(KeyScope.SCIM), null)).key();
        UUID id = UUID.fromString(given().auth().preemptive().oauth2(key).contentType("application/scim+json")
                .body(Map.of("userName", name + "-made", "externalId", "id of " + name)).post("/scim/v2/Users").then()
                .statusCode(201).extract().path("id"));

        session(come(person("all").subject("x" + name).claim("preferred_username", "x" + name).claim("email", "x" + address)
                .claim("oid", "ID of " + name)));
        assertThat(accounts.byName("x" + name)).as("somebody else").isPresent();
        session(come(person("compliance").claim("oid", "id of " + name)));

        assertThat(accounts.byName(name)).isEmpty();
        assertThat(accounts.get(id).role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void an_ended_account_stays_out() {
        session(come(person("all")));
        accounts.deactivate(own().id());

        come(person("all")).then().header("Location", endsWith("refused=FAILED"));
    }

    @Test
    void the_provider_ends_the_session_that_began_there_and_no_other() throws Exception {
        String ended = session(come(person("all").claim("sid", "first")));
        String other = session(come(person("all").claim("sid", "second")));

        signOut(there.logoutToken(TinyProvider.person(name).claim("sid", "first"))).then().statusCode(200);
        given().redirects().follow(false).cookie("calends-session", ended).get("/").then().statusCode(302);
        given().cookie("calends-session", other).get("/").then().statusCode(200);

        signOut(there.logoutToken(TinyProvider.person(name))).then().statusCode(200);
        given().redirects().follow(false).cookie("calends-session", other).get("/").then().statusCode(302);
        signOut("no token").then().statusCode(400);
    }

    private static Response signOut(String token) {
        return given().formParam("logout_token", token).post("/login/sso/house/logout");
    }

    @Test
    void a_sensitive_form_asks_at_the_provider_and_not_for_a_password() {
        String session = session(come(person("it")));

        given().cookie("calends-session", session).get("/account/proof?to=/admin/accounts").then().statusCode(200)
                .body(containsString("/login/sso/house?again=1&amp;to=%2Fadmin%2Faccounts"),
                        not(containsString("currentPassword")));
    }

    @Test
    void an_answer_without_its_cookie_is_refused_and_an_unknown_provider_is_not_found() {
        String query = there.signIn(leave(), person("all"));
        given().redirects().follow(false).get("/login/sso/house/callback?" + query).then()
                .header("Location", endsWith("refused=FAILED"));
        given().get("/login/sso/other").then().statusCode(404);
    }

    @Test
    void where_passwords_are_for_few_all_others_are_unknown() {
        accounts.open(new AccountDraft(name, "a long sentence is best", null, address, Role.VIEWER, null, null));
        given().auth().preemptive().basic(name, "a long sentence is best").get("/api/account").then().statusCode(200);

        QuarkusMock.installMockForInstance(new PasswordUse(new CheapPasswords() {
            @Override
            public Optional<Set<String>> onlyFor() {
                return Optional.of(Set.of("admin"));
            }
        }), passwords);

        given().auth().preemptive().basic(name, "a long sentence is best").get("/api/account").then().statusCode(401);
        given().auth().preemptive().basic(address, "a long sentence is best").get("/api/account").then().statusCode(401);
        given().auth().preemptive().basic("admin", "admin").get("/api/account").then().statusCode(200);
        given().get("/login").then().body(containsString("Our house"), containsString("<details>"));
    }

    private JWTClaimsSet.Builder person(String... groups) {
        return TinyProvider.person(name).claim("preferred_username", name).claim("email", address).claim("email_verified", true)
                .claim("groups", List.of(groups)).claim("name", "Wang Fang");
    }

    private URI leave() {
        Response leaving = given().redirects().follow(false).get("/login/sso/house");
        carried = leaving.getCookie("calends-sso");
        assertThat(leaving.getHeader("Location")).as("to the provider, and not back to ourselves").startsWith(there.issuer());
        return URI.create(leaving.getHeader("Location"));
    }

    private Response come(JWTClaimsSet.Builder person) {
        String query = there.signIn(leave(), person);
        return given().redirects().follow(false).cookie("calends-sso", carried).get("/login/sso/house/callback?" + query);
    }

    private static String session(Response arrival) {
        Map<String, String> cookies = new HashMap<>(arrival.getCookies());
        assertThat(arrival.getHeader("Location")).endsWith("/");
        return cookies.get("calends-session");
    }

    private Account own() {
        return accounts.byName(name).orElseThrow();
    }
}
