package org.calends.account.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void each_is_new_and_holds_256_random_bits() {
        List<String> secrets = Stream.generate(Secrets::make).limit(1_000).toList();

        assertThat(secrets).doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32));
    }
}
