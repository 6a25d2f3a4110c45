package org.calends.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "respond-async|true", "Respond-Async|true", "wait=10, respond-async|true",
            "respond-async; foo=bar|true", "respond-async,handling=lenient|true", "return=minimal|false",
            "respond-asynchronous|false",
            "x; respond-async|false", "''|false" })
    void it_is_one_of_a_list_with_parameters(String line, boolean asked) {
        assertThat(Prefer.asksAsynchronous(line)).isEqualTo(asked);
    }
}
