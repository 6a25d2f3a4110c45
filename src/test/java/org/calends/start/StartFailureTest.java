package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void a_database_in_use_is_named_as_such() {
        assertThat(words("Database may be already in use: \"data/calends.mv.db\"")).contains("another Calends");
    }

    @Test
    void each_build_points_to_the_other_one() {
        assertThat(words("Driver does not support the provided URL: jdbc:h2:file:./data/calends"))
                .contains("this is the PostgreSQL build");
        assertThat(words("Driver does not support the provided URL: jdbc:postgresql://db/calends"))
                .contains("this is the H2 build");
    }

    @Test
    void an_unknown_cause_speaks_for_itself() {
        assertThat(words("no space left on device")).isEqualTo("no space left on device");
    }

    private static String words(String rootMessage) {
        return StartFailure.inPlainWords(new IllegalStateException("outer", new RuntimeException(rootMessage)));
    }
}
