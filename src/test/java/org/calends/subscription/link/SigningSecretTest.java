package org.calends.subscription.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class SigningSecretTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");

    @Test
    void an_end_that_was_set_only_comes_nearer() {
        SigningSecret secret = new SigningSecret(3, NOW);
        assertThat(secret.acceptedUntil()).isNull();

        secret.endAt(NOW.plusSeconds(10));
        secret.endAt(NOW.plusSeconds(20));
        assertThat(secret.acceptedUntil()).isEqualTo(NOW.plusSeconds(10));
        secret.endAt(NOW.plusSeconds(5));
        assertThat(secret.acceptedUntil()).isEqualTo(NOW.plusSeconds(5));
        assertThat(secret.madeAt()).isEqualTo(NOW);
    }

    @Test
    void its_key_is_accepted_until_its_end_and_not_at_it() {
        SigningSecret secret = new SigningSecret(3, NOW);
        assertThat(secret.key().isAccepted(NOW.plusSeconds(1_000_000_000))).isTrue();
        assertThat(secret.key().id()).isEqualTo(3).isEqualTo(secret.id());
        assertThat(secret.key().secret().getEncoded()).hasSize(32);

        secret.endAt(NOW);
        assertThat(secret.key().isAccepted(NOW.minusMillis(1))).isTrue();
        assertThat(secret.key().isAccepted(NOW)).isFalse();
    }
}
