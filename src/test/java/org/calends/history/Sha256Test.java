package org.calends.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was written years ago must still check out: these values were reckoned by another program. */
class Sha256Test {

    @Test
    void each_text_is_led_by_its_length_in_four_bytes() {
        assertThat(Sha256.of("lin", "", "一份文件"))
                .isEqualTo("4f286690b3386d74819ca6ad77093dcf8594fd1b06c73dc6e9d785a96ab96d8b");
    }

    @Test
    void texts_that_run_together_differently_are_told_apart() {
        assertThat(Sha256.of("ab", "c")).isNotEqualTo(Sha256.of("a", "bc"));
    }
}
