package org.calends.subscription.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.calends.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("database")
class SigningSecretsTest {

    private static final String PURPOSE = "act";

    @Inject
    LinkSigner seals;

    @Inject
    SigningSecrets secrets;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToOne() {
        QuarkusTransaction.requiringNew().run(() -> {
            SigningSecret.delete("id > 1");
            SigningSecret.update("acceptedUntil = null");
        });
        secrets.readAgain();
        clock.reset();
    }

    @Test
    void a_rotation_lets_old_links_work_until_the_grace_is_over() {
        String old = seals.seal(PURPOSE, "42");
        String name = seals.mac("message:42");

        asAdmin().post("/api/signing-secrets/rotation").then().statusCode(200).body("size()", equalTo(2))
                .body("[0].acceptedUntil", notNullValue()).body("[1].signs", equalTo(true)).body("[1].secret", nullValue());

        assertThat(seals.seal(PURPOSE, "42")).isNotEqualTo(old);
        assertThat(seals.mac("message:42")).isEqualTo(name);
        assertThat(seals.open(PURPOSE, old)).contains("42");
        clock.advance(Duration.ofDays(90));
        assertThat(seals.open(PURPOSE, old)).isEmpty();
        assertThat(seals.open(PURPOSE, seals.seal(PURPOSE, "42"))).contains("42");
    }

    @Test
    void after_a_leak_the_links_that_left_end_at_once() {
        String old = seals.seal("unsubscribe", UUID.randomUUID().toString());
        given().get("/unsubscribe/" + old).then().statusCode(200);

        asAdmin().post("/api/signing-secrets/rotation?endOld=true").then().statusCode(200);

        given().get("/unsubscribe/" + old).then().statusCode(404);
        asAdmin().post("/api/signing-secrets/rotation").then().statusCode(200)
                .body("[0].acceptedUntil", not(nullValue()));
        given().get("/unsubscribe/" + old).then().statusCode(404);
    }

    @Test
    void what_another_replica_rotated_is_known_after_reading_again() {
        seals.seal(PURPOSE, "42");
        anotherReplicaRotates();

        secrets.readAgain();

        assertThat(seals.seal(PURPOSE, "42")).endsWith(".2");
    }

    void anotherReplicaRotates() {
        QuarkusTransaction.requiringNew().run(() -> new SigningSecret(2, clock.instant()).persist());
    }

    @Test
    void nobody_but_administrators_rotates() {
        given().post("/api/signing-secrets/rotation").then().statusCode(401);
        asAdmin().post("/api/signing-secrets/rotation?endOld=yes").then().statusCode(400)
                .body("violations[0].field", equalTo("endOld"));
        given().get("/api/signing-secrets").then().statusCode(401);
    }
}
