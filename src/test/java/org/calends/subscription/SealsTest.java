package org.calends.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {

    private final Seals seals = sealsOf("a key of this house");

    private static Seals sealsOf(String key) {
        return new Seals(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    }

    @Test
    void what_was_sealed_comes_back_whole() {
        assertThat(seals.open("unsubscribe", seals.seal("unsubscribe", "李 a:b.c"))).contains("李 a:b.c");
    }

    @Test
    void a_token_made_for_another_purpose_does_not_open() {
        String token = seals.seal("unsubscribe", "one");

        assertThat(seals.open("preferences", token)).isEmpty();
        assertThat(seals.open("unsubscribe:one", seals.seal("unsubscribe", "one:two"))).isEmpty();
    }

    @Test
    void a_token_of_another_house_does_not_open() {
        assertThat(seals.open("act", sealsOf("a key of another house").seal("act", "one"))).isEmpty();
    }

    @Test
    void another_content_under_the_same_seal_does_not_open() {
        String one = seals.seal("act", "one");
        String two = seals.seal("act", "two");

        assertThat(seals.open("act", two.substring(0, two.indexOf('.')) + one.substring(one.indexOf('.')))).isEmpty();
        assertThat(seals.open("act", one + "=")).isEmpty();
        assertThat(seals.open("act", one.substring(0, one.length() - 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ".", "x", "x.y", "b25l.", ".b25l", "!.x", "b25l.x.y" })
    void what_is_no_token_opens_nothing(String token) {
        assertThat(seals.open("act", token)).isEmpty();
    }
}
