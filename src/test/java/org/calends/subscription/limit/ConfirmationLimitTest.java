package org.calends.subscription.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.get;
import static org.calends.Api.made;
import static org.calends.Household.check;
import static org.calends.Household.person;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.calends.Household.Person;
import org.calends.MovableClock;
import org.calends.TestMailbox;
import org.calends.subscription.PartnersOnly;
import org.calends.subscription.wish.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

@QuarkusTest
@TestProfile(PartnersOnly.class)
@Tag("database")
class ConfirmationLimitTest {

    private static final String THIRD = "third@party.example";

    @Inject
    CleanSlate slate;

    @Inject
    MovableClock clock;

    @Inject
    TestMailbox mailbox;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @Test
    void one_address_is_asked_three_times_a_day_through_whichever_door_and_whoever_asks() {
        Person one = person("VIEWER");
        order(one, THIRD).then().statusCode(201);
        order(person("VIEWER"), "Third+x@PARTY.example").then().statusCode(201);
        given().formParam("email", "third+y@party.example").post("/subscribe").then().statusCode(200);

        order(one, THIRD).then().statusCode(429).header("Retry-After", "86400").contentType("application/problem+json");
        given().formParam("email", THIRD).formParam("text", "more").post("/subscribe").then().statusCode(200);
        check();

        get("/api/subscriptions").body("total", equalTo(3));
        assertThat(mailbox.mails()).hasSize(3);
    }

    @Test
    void of_many_who_ask_at_the_same_moment_no_more_are_let_through() throws Exception {
        Person viewer = person("VIEWER");
        List<Callable<Integer>> orders = Collections.nCopies(8, () -> order(viewer, THIRD).statusCode());
        ExecutorService threads = Executors.newFixedThreadPool(orders.size());
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : threads.invokeAll(orders)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(answers).containsOnly(201, 429);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(3);
    }

    @Test
    void the_answer_is_the_same_for_an_address_that_is_known() {
        made("/api/subscriptions", "{\"email\": \"" + THIRD + "\"}");
        Person viewer = person("VIEWER");
        for (int i = 0; i < 3; i++) {
            order(viewer, THIRD).then().statusCode(201).body("status", equalTo("PENDING"));
            order(viewer, "unknown@party.example").then().statusCode(201).body("status", equalTo("PENDING"));
        }
        assertThat(order(viewer, THIRD).asString()).isEqualTo(order(viewer, "unknown@party.example").asString());
    }

    @Test
    void a_day_is_a_day_to_the_second() {
        Person viewer = person("VIEWER");
        for (int i = 0; i < 3; i++) {
            order(viewer, THIRD).then().statusCode(201);
        }
        clock.advance(ConfirmationLimit.DAY.minusSeconds(1));
        order(viewer, THIRD).then().statusCode(429).header("Retry-After", "1");
        clock.advance(Duration.ofSeconds(1));
        order(viewer, THIRD).then().statusCode(201);
    }

    @Test
    void all_addresses_together_are_asked_so_often_within_an_hour_and_not_once_more() {
        Person viewer = person("VIEWER");
        for (int i = 0; i < 8; i++) {
            order(viewer, i + "@party.example").then().statusCode(201);
        }
        order(viewer, "ninth@party.example").then().statusCode(429).header("Retry-After", "3600");
        given().formParam("email", "ninth@party.example").post("/subscribe").then().statusCode(429).header("Retry-After",
                "3600");
        clock.advance(ConfirmationLimit.HOUR.minusSeconds(1));
        order(viewer, "ninth@party.example").then().statusCode(429).header("Retry-After", "1");
        clock.advance(Duration.ofSeconds(1));
        order(viewer, "ninth@party.example").then().statusCode(201);
    }

    @Test
    void what_an_editor_or_the_owner_of_the_address_makes_asks_nobody_and_counts_for_nothing() {
        for (int i = 0; i < 5; i++) {
            made("/api/subscriptions", "{\"email\": \"" + THIRD + "\"}");
        }
        order(person("VIEWER"), THIRD).then().statusCode(201);
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void what_is_refused_is_not_counted() {
        Person viewer = person("VIEWER");
        for (int i = 0; i < 5; i++) {
            viewer.calls().contentType("application/json")
                    .body("{\"email\": \"" + THIRD + "\", \"pausedUntil\": \"2021-05-01\"}")
                    .post("/api/subscriptions").then().statusCode(400);
        }
        order(viewer, THIRD).then().statusCode(201);
    }

    @Test
    void an_order_of_the_api_that_nobody_answers_is_forgotten_after_a_week_too() {
        order(person("VIEWER"), THIRD).then().statusCode(201);
        clock.advance(Subscription.TIME_TO_CONFIRM);
        check();
        get("/api/subscriptions").body("total", equalTo(1));
        clock.advance(Duration.ofSeconds(1));
        check();
        get("/api/subscriptions").body("total", equalTo(0));
    }

    private static Response order(Person viewer, String email) {
        return viewer.calls().contentType("application/json").body("{\"email\": \"" + email + "\"}").post("/api/subscriptions");
    }
}
