package org.calends.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.calends.input.RequestRefusedException;
import org.calends.input.RequestRefusedException.Ground;
import org.calends.job.JobLimits.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobLimitsTest {

    private final JobLimits limits = new JobLimits(2, 5, 1_000);

    @ParameterizedTest
    @CsvSource({ "2, 2, 0, TOO_MANY", "2, 5, 1000, TOO_MANY", "1, 5, 0, BUSY", "1, 4, 901, BUSY" })
    void beyond_a_limit_one_is_asked_to_come_again(long own, long all, long bytes, Ground ground) {
        RequestRefusedException refusal = catchThrowableOfType(RequestRefusedException.class,
                () -> limits.admit(100, new Load(own, all, bytes)));

        assertThat(refusal.ground()).isEqualTo(ground);
        assertThat(refusal.retryAfterSeconds()).hasValue(60);
    }

    @Test
    void up_to_the_limits_work_is_taken() {
        assertThatCode(() -> limits.admit(100, new Load(1, 4, 900))).doesNotThrowAnyException();
    }
}
