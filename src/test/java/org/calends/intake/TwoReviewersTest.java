package org.calends.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.calends.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Two people decide at the same moment. */
@QuarkusTest
@Tag("database")
class TwoReviewersTest {

    private static final int PEOPLE = 4;

    @Inject
    CleanSlate slate;

    @BeforeEach
    void begin() {
        slate.wipe();
    }

    @RepeatedTest(3)
    void of_several_who_say_yes_at_once_one_makes_the_obligation() throws Exception {
        String suggestion = asAdmin().contentType("text/plain")
                .body("The FCA asks for comments on its rules for complaint handling by 26 May 2021.\n")
                .post("/api/documents?publishedOn=2021-04-19").then().statusCode(201).extract().path("suggestions[0].id");

        List<Integer> answers = atOnce(() -> asAdmin().post("/api/suggestions/" + suggestion + "/acceptance").statusCode());

        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        asAdmin().get("/api/obligations").then().body("total", equalTo(1));
    }

    @RepeatedTest(3)
    void a_yes_and_a_no_at_once_are_never_both_heard() throws Exception {
        String suggestion = asAdmin().contentType("text/plain")
                .body("The FCA asks for comments on its rules for complaint handling by 26 May 2021.\n")
                .post("/api/documents?publishedOn=2021-04-19").then().statusCode(201).extract().path("suggestions[0].id");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> yes = people.submit(() -> {
                together.await();
                return asAdmin().post("/api/suggestions/" + suggestion + "/acceptance").statusCode();
            });
            together.await();
            int no = asAdmin().contentType(ContentType.JSON).body("{\"reason\": \"Not ours\"}")
                    .post("/api/suggestions/" + suggestion + "/dismissal").statusCode();

            boolean accepted = yes.get() == 201;
            assertThat(no == 200).isNotEqualTo(accepted);
            asAdmin().get("/api/obligations").then().body("total", equalTo(accepted ? 1 : 0));
        } finally {
            people.shutdownNow();
        }
    }

    private static List<Integer> atOnce(Callable<Integer> act) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                answers.add(people.submit(() -> {
                    together.await();
                    return act.call();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            people.shutdownNow();
        }
    }
}
