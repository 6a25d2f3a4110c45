package org.calends.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class VisibilityTest {

    @Test
    void who_says_nothing_is_nobody_in_particular() {
        assertThat(Visibility.current()).isEqualTo(Visibility.ORGANISATION);
        assertThat(Visibility.ORGANISATION.everything()).isFalse();
    }

    @Test
    void what_is_said_holds_as_long_as_the_work() {
        UUID team = UUID.randomUUID();

        Visibility inner = Visibility.EVERYTHING.during(() -> Visibility.ofTeam(team).during(Visibility::current));

        assertThat(inner.team()).isEqualTo(team);
        assertThat(inner.everything()).isFalse();
        assertThat(Visibility.current()).isEqualTo(Visibility.ORGANISATION);
    }

    @Test
    void what_is_said_ends_with_work_that_fails() {
        assertThatThrownBy(() -> Visibility.EVERYTHING.run(() -> {
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);

        assertThat(Visibility.current()).isEqualTo(Visibility.ORGANISATION);
    }

    @Test
    void other_threads_are_told_nothing() {
        assertThat(Visibility.EVERYTHING.during(() -> CompletableFuture.supplyAsync(Visibility::current).join()))
                .isEqualTo(Visibility.ORGANISATION);
    }

    @Test
    void nobody_known_is_nobody_in_particular() {
        assertThat(Visibility.ofPerson(null)).isEqualTo(Visibility.ORGANISATION);
        assertThat(Visibility.ofAddress(null)).isEqualTo(Visibility.ORGANISATION);
        assertThat(Visibility.ofTeam(null)).isEqualTo(Visibility.ORGANISATION);
        assertThat(Visibility.ofAddress(" Lin@Example.com ").address()).isEqualTo("lin@example.com");
    }
}
