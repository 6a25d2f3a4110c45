package org.calends.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2Test {

    private static final Argon2 CHEAP = new Argon2(64, 1, 1);

    /** By the reference implementation of the authors, {@code src/test.c}: password, somesalt, 2 passes over 256 KiB. */
    @Test
    void hashes_are_those_of_the_reference_implementation() {
        byte[] hash = HexFormat.of().parseHex("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
        String stored = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$" + Base64.getEncoder().withoutPadding().encodeToString(hash);

        assertThat(Argon2.of(stored)).contains(new Argon2(256, 2, 1));
        assertThat(new Argon2(256, 2, 1).matches(stored, "password")).isTrue();
        assertThat(new Argon2(256, 2, 1).matches(stored, "passwore")).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ_and_both_match() {
        String one = CHEAP.hash("密码 and more");
        String other = CHEAP.hash("密码 and more");

        assertThat(one).isNotEqualTo(other).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(CHEAP.matches(one, "密码 and more")).isTrue();
        assertThat(CHEAP.matches(other, "密码 and more")).isTrue();
        assertThat(CHEAP.matches(one, "密码 and mor")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "plain", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
            "$argon2i$v=19$m=64,t=1,p=1$c29tc2FsdA$AAAA", "$argon2id$v=19$m=64,t=1$c29tc2FsdA$AAAA" })
    void what_is_no_hash_of_argon2id_was_made_by_something_else(String stored) {
        assertThat(Argon2.of(stored)).isEmpty();
        assertThat(CHEAP.matches(stored, "")).isFalse();
    }
}
