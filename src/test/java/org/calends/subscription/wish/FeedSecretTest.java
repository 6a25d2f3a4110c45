package org.calends.subscription.wish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedSecretTest {

    @Test
    void a_secret_given_out_before_is_found_by_its_sha_256() {
        assertThat(new FeedSecret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_new_secret_holds_256_bits_that_no_other_has() {
        assertThat(FeedSecret.make().value()).hasSize(43).isNotEqualTo(FeedSecret.make().value());
    }

    @Test
    void a_log_does_not_show_it() {
        assertThat(new FeedSecret("abc")).hasToString("FeedSecret[...]");
    }
}
