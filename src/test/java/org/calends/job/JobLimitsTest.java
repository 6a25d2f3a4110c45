package org.calends.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.WebApplicationException;

import org.calends.job.JobLimits.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobLimitsTest {

    private final JobLimits limits = new JobLimits(2, 5, 1_000);

    @ParameterizedTest
    @CsvSource({ "2, 2, 0, 429", "2, 5, 1000, 429", "1, 5, 0, 503", "1, 4, 901, 503" })
    void beyond_a_limit_one_is_asked_to_come_again(long own, long all, long bytes, int status) {
        WebApplicationException refusal = catchThrowableOfType(WebApplicationException.class,
                () -> limits.admit(100, new Load(own, all, bytes)));

        assertThat(refusal.getResponse().getStatus()).isEqualTo(status);
        assertThat(refusal.getResponse().getHeaderString("Retry-After")).isEqualTo("60");
    }

    @Test
    void up_to_the_limits_work_is_taken() {
        assertThatCode(() -> limits.admit(100, new Load(1, 4, 900))).doesNotThrowAnyException();
    }
}
