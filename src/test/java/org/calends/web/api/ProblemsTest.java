package org.calends.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import jakarta.ws.rs.NotFoundException;

import org.calends.input.ConflictException;
import org.calends.input.RequestRefusedException;
import org.calends.input.RequestRefusedException.Ground;
import org.calends.input.UnknownResourceException;
import org.calends.input.VersionConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The one place in which exceptions of the house become statuses. */
class ProblemsTest {

    static Stream<Arguments> exceptionsOfOurs() {
        return Stream.of(Arguments.of(new UnknownResourceException("obligation.not-found", 7), 404),
                Arguments.of(new ConflictException("recurrence.not-recurring"), 409),
                Arguments.of(new VersionConflictException(1, 2), 412),
                Arguments.of(new RequestRefusedException(Ground.MALFORMED, "account.password.required"), 400),
                Arguments.of(new RequestRefusedException(Ground.FORBIDDEN, "reminder.not-responsible"), 403),
                Arguments.of(new RequestRefusedException(Ground.TOO_MANY, "request.job.enough", 3), 429),
                Arguments.of(new RequestRefusedException(Ground.BUSY, "request.job.too-many"), 503));
    }

    @ParameterizedTest
    @MethodSource("exceptionsOfOurs")
    void each_exception_of_ours_has_its_status_also_when_something_wraps_it(RuntimeException thrown, int status) {
        assertThat(Problems.of(thrown).status()).isEqualTo(status);
        assertThat(Problems.of(new IllegalStateException("rolled back", thrown)).status()).isEqualTo(status);
    }

    @Test
    void what_is_malformed_as_a_whole_is_a_violation_of_no_field() {
        assertThat(Problems.of(new RequestRefusedException(Ground.MALFORMED, "account.password.required")).violations())
                .singleElement().satisfies(violation -> assertThat(violation.field()).isEmpty());
        assertThat(Problems.of(new RequestRefusedException(Ground.BUSY, "request.job.too-many")).violations()).isEmpty();
    }

    @Test
    void what_the_framework_refuses_keeps_its_status_and_all_else_is_our_fault() {
        assertThat(Problems.of(new NotFoundException()).status()).isEqualTo(404);
        assertThat(Problems.of(new IllegalStateException("no")).status()).isEqualTo(500);
    }
}
