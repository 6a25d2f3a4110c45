package org.calends.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.apache.commons.codec.binary.Base32;
import org.calends.StrictSettings;
import org.calends.account.factor.SecondFactors;
import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.ApiKeyDraft;
import org.calends.account.person.ApiKeys;
import org.calends.account.person.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Every door at which a password or key can be tried, behind a proxy that tells where each request comes from. */
@QuarkusTest
@TestProfile(StrictSettings.class)
class SignInDoorsTest {

    private static final String RIGHT = "a long password";
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    SecondFactors factors;

    @Inject
    Clock clock;

    private final String here = anotherNetwork();
    private String name;
    private UUID id;

    private static String anotherNetwork() {
        return "2001:db8:0:" + Integer.toHexString(NETWORKS.incrementAndGet()) + "::1";
    }

    @BeforeEach
    void somebodyHasAnAccount() {
        name = "p" + UUID.randomUUID();
        id = accounts.open(new AccountDraft(name, RIGHT, null, null, Role.VIEWER, null, null)).id();
    }

    private RequestSpecification from(String network) {
        return given().redirects().follow(false).urlEncodingEnabled(false).header("X-Forwarded-For", network);
    }

    private RequestSpecification basic(String network, String who, String password) {
        return from(network).auth().preemptive().basic(who, password);
    }

    private void hammer(String network, String who) {
        for (int i = 0; i < 8; i++) {
            basic(network, who, "wrong " + i).get("/api/obligations");
        }
        basic(network, who, "wrong").get("/api/obligations").then().statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/obligations", "/api;x/obligations", "//api/obligations", "/%61pi/obligations",
            "/api/obligations;x=y", "/caldav/", "/caldav;x/" })
    void every_spelling_of_every_door_counts(String address) {
        List<Integer> answers = IntStream.range(0, 7)
                .mapToObj(guess -> basic(here, name, "wrong " + guess).get(address).statusCode()).toList();

        assertThat(answers).containsExactly(401, 401, 401, 401, 401, 429, 429);
        basic(here, name, "wrong").get("/api/obligations").then().statusCode(429).contentType("application/problem+json")
                .header("Retry-After", equalTo("2")).body("status", equalTo(429));
    }

    @Test
    void the_form_counts_with_all_the_others() {
        for (int i = 0; i < 5; i++) {
            form(here, name, "wrong " + i, "").then().statusCode(401).body(containsString("Check the name"));
        }

        form(here, name, RIGHT, "").then().statusCode(429).header("Retry-After", equalTo("2"))
                .body(containsString("Try again in 2 seconds"), containsString(name));
        basic(here, name, RIGHT).get("/api/obligations").then().statusCode(429);
    }

    @Test
    void guesses_that_come_at_once_are_each_counted() throws Exception {
        AtomicInteger guess = new AtomicInteger();
        Map<Integer, Long> answers = atOnce(24,
                () -> basic(here, name, "wrong " + guess.incrementAndGet()).get("/api/obligations").statusCode());

        assertThat(answers).isEqualTo(Map.of(401, 5L, 429, 19L));
    }

    @Test
    void a_thief_of_the_password_who_guesses_codes_stops_neither_a_recovery_code_nor_a_known_browser() throws Exception {
        Account account = accounts.get(id);
        String secret = factors.begin(account, "x").secret();
        List<String> recovery = factors.confirm(account, new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), clock.instant()));
        Visit known = Visit.as(name, RIGHT);
        assertThat(code(known, recovery.get(0))).isEqualTo(303);
        known.get("/");
        known.post("/logout", Map.of()).statusCode(303);

        Visit thief = Visit.as(name, RIGHT);
        assertThat(IntStream.range(0, 12).map(guess -> code(thief, "00000" + guess % 10))).contains(401, 429);

        assertThat(code(Visit.as(name, RIGHT), recovery.get(1))).isEqualTo(303);
        known.get("/login");
        known.post("/login", Map.of("username", name, "password", RIGHT)).statusCode(303);
        assertThat(code(known, "000000")).isEqualTo(401);
    }

    private static int code(Visit visit, String code) {
        visit.get("/login/code");
        return visit.post("/login/code", Map.of("code", code)).extract().statusCode();
    }

    /** Of "U*U", by the tests of the implementation from which bcrypt spread. */
    @Test
    void a_password_kept_as_before_is_taken_over_also_when_many_come_at_once() throws Exception {
        String before = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";
        QuarkusTransaction.requiringNew().run(() -> Account.update("passwordHash = ?1 where id = ?2", before, id));

        Map<Integer, Long> answers = atOnce(3, () -> basic(here, name, "U*U").get("/api/obligations").statusCode());

        assertThat(answers).isEqualTo(Map.of(200, 3L));
        assertThat(accounts.get(id).passwordHash()).startsWith("$argon2id$");
        basic(anotherNetwork(), name, "U*U").get("/api/obligations").then().statusCode(200);
        basic(anotherNetwork(), name, "U*V").get("/api/obligations").then().statusCode(401);
    }

    @Test
    void an_unknown_name_an_ended_account_and_a_known_one_get_the_same_answers() {
        UUID ended = accounts.open(new AccountDraft("e" + name, RIGHT, null, null, Role.VIEWER, null, null)).id();
        accounts.deactivate(ended);

        List<String> known = answers(name, "wrong");
        assertThat(answers("nobody", "wrong")).isEqualTo(known);
        assertThat(answers("no body at all 李", "wrong")).isEqualTo(known);
        assertThat(answers("e" + name, RIGHT)).isEqualTo(known);
    }

    private List<String> answers(String who, String password) {
        String network = anotherNetwork();
        return IntStream.range(0, 8).mapToObj(guess -> {
            Response answer = basic(network, who, password).get("/api/obligations");
            return answer.statusLine() + answer.headers().asList().stream().map(Object::toString).sorted()
                    .collect(Collectors.joining("\n")) + answer.asString();
        }).toList();
    }

    @Test
    void nobody_can_lock_another_person_out_from_elsewhere() {
        hammer(anotherNetwork(), name);

        basic(here, name, RIGHT).get("/api/obligations").then().statusCode(200);
        form(here, name, RIGHT, "").then().statusCode(303);
    }

    @Test
    void all_addresses_of_one_ipv6_network_are_one_guesser_and_the_next_network_is_another() {
        hammer(here, name);

        basic(here.replace("::1", "::abcd:1"), name, RIGHT).get("/api/obligations").then().statusCode(429);
        basic(anotherNetwork(), name, RIGHT).get("/api/obligations").then().statusCode(200);
    }

    @Test
    void what_a_client_writes_before_the_proxys_own_word_changes_nothing() {
        hammer(here, name);

        basic("198.51.100.7, " + here, name, "wrong").get("/api/obligations").then().statusCode(429);
        from(here).header("Forwarded", "for=198.51.100.8").auth().preemptive().basic(name, "wrong").get("/api/obligations")
                .then().statusCode(429);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", ",", ", ,", ":80", ":", ":80, :81", "[]", "[]:80", "[::1", "a:b:c", "%", "1.2.3.4:99999",
            "not an address", "unknown" })
    void a_forwarded_address_that_is_none_is_answered(String nothing) {
        for (String told : List.of(nothing, nothing + ", " + here, here + "," + nothing)) {
            from(told).header("Forwarded", "for=\"" + nothing + "\"").get("/login").then().statusCode(200);
        }
        basic(nothing + "," + here, name, RIGHT).get("/api/obligations").then().statusCode(200);
    }

    @Test
    void a_program_that_was_right_lately_goes_on_while_others_of_its_network_guess() {
        basic(here, name, RIGHT).get("/api/obligations").then().statusCode(200);
        hammer(here, name);

        for (int i = 0; i < 20; i++) {
            basic(here, name, RIGHT).get("/api/obligations").then().statusCode(200);
            basic(here, name, "wrong").get("/api/obligations").then().statusCode(429);
        }
    }

    @Test
    void a_program_that_goes_on_with_an_old_password_is_held_up_and_who_knows_the_new_one_is_not() {
        List<Integer> program = IntStream.range(0, 12)
                .mapToObj(each -> basic(here, name, "the old password").get("/caldav/").statusCode()).toList();

        assertThat(program).startsWith(401, 401, 401).endsWith(429, 429);
        form(here, name, RIGHT, "").then().statusCode(303);
    }

    @Test
    void keys_and_sessions_go_on_while_others_of_their_network_guess() {
        String key = keys.make(id, ApiKeyDraft.named("robot")).key();
        String session = form(here, name, RIGHT, "").cookie("calends-session");
        hammer(here, name);
        for (int i = 0; i < 30; i++) {
            from(here).header("Authorization", "Bearer cal_wrong").get("/api/obligations");
        }

        from(here).header("Authorization", "Bearer " + key).get("/api/obligations").then().statusCode(200);
        basic(here, name, key).get("/caldav/").then().statusCode(not(401)).statusCode(not(429));
        from(here).cookie("calends-session", session).accept("text/html").get("/").then().statusCode(200);
    }

    @Test
    void wrong_keys_are_turned_away_after_a_while_in_either_place() {
        for (int i = 0; i < 10; i++) {
            from(here).header("Authorization", "Bearer cal_wrong" + i).get("/api/obligations").then().statusCode(401);
            basic(here, "anybody", "cal_wrong" + i).get("/api;x/obligations").then().statusCode(401);
        }

        from(here).header("Authorization", "Bearer cal_wrong").get("/api/obligations").then().statusCode(429)
                .header("Retry-After", equalTo("1"));
        basic(here, "anybody", "cal_wrong").get("/caldav/").then().statusCode(429);
        from(here).get("/setup/" + "0".repeat(64)).then().statusCode(429);
    }

    @Test
    void a_browser_in_which_the_owner_signed_in_before_need_not_wait_for_guessers_of_its_network() {
        String device = form(here, name, RIGHT, "").cookie("calends-device");
        hammer(here, name);
        basic(here, name, RIGHT).get("/api/obligations").then().statusCode(200);

        form(here, name, "mistyped", device).then().statusCode(401);
        form(here, name, RIGHT, device).then().statusCode(303);
        form(here, name, "mistyped once more", "").then().statusCode(429);
        accounts.describe(id, new AccountDraft(name, "a new password", null, null, Role.VIEWER, null, null));
        form(here, name, "a new password", device).then().statusCode(429);
    }

    @Test
    void one_password_tried_with_many_names_is_held_up_and_who_signed_in_from_there_is_not() {
        basic(here, name, RIGHT).get("/api/obligations").then().statusCode(200);
        accounts.describe(id, new AccountDraft(name, "a new password", null, null, Role.VIEWER, null, null));

        List<Integer> spray = IntStream.range(0, 40)
                .mapToObj(each -> basic(here, "name" + each, "Spring2026").get("/api/obligations").statusCode()).toList();

        assertThat(spray).contains(429);
        basic(here, name, "a new password").get("/api/obligations").then().statusCode(200);
    }

    @Test
    void a_guess_that_is_not_free_waits_for_its_turn_and_is_answered_then() throws Exception {
        for (int i = 0; i < 3; i++) {
            basic(here, name, "wrong " + i).get("/api/obligations").then().statusCode(401);
        }
        long before = System.nanoTime();

        basic(here, name, RIGHT).get("/api/obligations").then().statusCode(200);

        assertThat(System.nanoTime() - before).isGreaterThan(190_000_000L);
    }

    private Response form(String network, String who, String password, String device) {
        Response page = from(network).accept("text/html").get("/login");
        String token = page.asString().replaceAll("(?s).*name=\"form-token\" value=\"([^\"]+)\".*", "$1");
        RequestSpecification form = from(network).accept("text/html").urlEncodingEnabled(true)
                .contentType(ContentType.URLENC.withCharset("UTF-8")).cookie("calends-form", page.cookie("calends-form"));
        return (device.isEmpty() ? form : form.cookie("calends-device", device)).formParam("form-token", token)
                .formParam("username", who).formParam("password", password).post("/login");
    }

    private static Map<Integer, Long> atOnce(int times, Callable<Integer> guess) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<Future<Integer>> answers = threads.invokeAll(IntStream.range(0, times).mapToObj(each -> guess).toList());
        threads.shutdown();
        return answers.stream().map(answer -> {
            try {
                return answer.get();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }).collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }
}
