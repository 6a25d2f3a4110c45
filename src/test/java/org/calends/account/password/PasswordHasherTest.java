package org.calends.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHasherTest {

    /** Of "U*U", by the tests of the implementation from which bcrypt spread. */
    private static final String OF_BEFORE = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    private final PasswordHasher hasher = new PasswordHasher(new CheapPasswords());

    @Test
    void a_password_is_right_by_its_hash_alone() {
        String hash = hasher.hash("a long pass phrase");

        assertThat(hasher.matches(hash, "a long pass phrase".toCharArray())).isTrue();
        assertThat(hasher.matches(hash, "a long pass phrasE".toCharArray())).isFalse();
        assertThat(hasher.matches(hasher.nobodys(), "".toCharArray())).isFalse();
        assertThat(hasher.isOutdated(hash)).isFalse();
    }

    @Test
    void a_hash_of_before_is_verified_and_outdated() {
        assertThat(hasher.matches(OF_BEFORE, "U*U".toCharArray())).isTrue();
        assertThat(hasher.matches(OF_BEFORE, "U*V".toCharArray())).isFalse();
        assertThat(hasher.isOutdated(OF_BEFORE)).isTrue();
        assertThat(hasher.isOutdated(new Argon2(64, 2, 1).hash("x"))).isTrue();
    }

    @Test
    void nothing_is_cut_at_72_bytes() {
        String hash = hasher.hash("é".repeat(72));

        assertThat(hasher.matches(hash, "é".repeat(36).toCharArray())).isFalse();
        assertThat(hasher.matches(hash, "é".repeat(72).toCharArray())).isTrue();
    }

    @Test
    void one_password_is_the_same_on_every_keyboard() {
        String hash = hasher.hash("caf\u00e9\u3000au lait");

        assertThat(hasher.matches(hash, "cafe\u0301 au lait".toCharArray())).isTrue();
        assertThat(hasher.matches(hash, "Cafe\u0301 au lait".toCharArray())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "19456, 79691776, 8, 1", "19456, 159383551, 8, 1", "19456, 159383552, 8, 2", "19456, 8589934592, 4, 4",
            "19456, 1000, 4, 1" })
    void no_more_are_computed_at_a_time_than_a_quarter_of_the_heap_holds(int memory, long heap, int processors, int atOnce) {
        assertThat(PasswordHasher.atOnce(memory, heap, processors)).isEqualTo(atOnce);
    }
}
