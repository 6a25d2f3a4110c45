package org.calends.web.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BruteForceFilterTest {

    private static final String HERE = " 127.0.0.1";
    /** As application.properties has it for tests, whose many wrong guesses all come from one address. */
    private static final int GUESSES = 100_000;

    @Inject
    FailedAttempts guesses;

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @BeforeEach
    void atAnHourOfItsOwn() {
        slate.wipe();
        clock.moveTo("2021-04-29T09:00:00+08:00");
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/act/x.y", "/confirm/x.y", "/preferences/x.y", "/unsubscribe/x.y" })
    void a_secret_address_can_be_guessed_at_a_few_times_only(String address) {
        guess("LINK", GUESSES - 1);

        given().get(address).then().statusCode(404);
        given().get(address).then().statusCode(429).header("Retry-After", notNullValue());
        given().header("X-Forwarded-For", "192.0.2.1").get(address).then().statusCode(429);
        clock.advance(Duration.ofMinutes(1));
        given().get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/act;x/x.y", "//act/x.y", "/act/x.y;z", "/%61ct/x.y" })
    void no_spelling_of_the_address_goes_round_it(String address) {
        guess("LINK", GUESSES);

        given().urlEncodingEnabled(false).get(address).then().statusCode(429);
        clock.advance(Duration.ofMinutes(1));
        given().urlEncodingEnabled(false).get(address).then().statusCode(404);
    }

    @Test
    void an_office_whose_calendars_ask_for_an_old_feed_may_do_so_longer() {
        guess("FEED", GUESSES);
        given().get("/feeds/x.ics").then().statusCode(404);

        guess("FEED", GUESSES * 10);
        given().get("/feeds/x.ics").then().statusCode(429).header("Retry-After", notNullValue());
        given().get("/act/x.y").then().statusCode(404);
    }

    private void guess(String door, int times) {
        clock.advance(Duration.ofMinutes(2));
        for (int i = 0; i < times; i++) {
            guesses.noteWrong(door + HERE);
        }
    }
}
