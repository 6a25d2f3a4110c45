package org.calends.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void a_secret_is_written_differently_each_time_and_read_back_the_same() {
        String first = Mask.over("secret");

        assertThat(first).isNotEqualTo(Mask.over("secret")).doesNotContain("secret");
        assertThat(Mask.taken(first)).isEqualTo("secret");
    }

    @Test
    void what_was_never_masked_gives_nothing_that_could_pass() {
        assertThat(Mask.taken("not base64!")).isNull();
        assertThat(Mask.taken("")).isEmpty();
        assertThat(Mask.taken("abc")).isNotEqualTo("abc");
    }
}
