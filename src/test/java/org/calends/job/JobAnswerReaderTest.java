package org.calends.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class JobAnswerReaderTest {

    @Test
    void an_answer_of_many_more_parts_than_a_request_may_have_is_read() {
        String rows = IntStream.range(0, 150_000).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));

        assertThat(JobAnswerReader.read(answered("{\"rows\":" + rows + "}")).path("rows")).hasSize(150_000);
    }

    @Test
    void where_there_is_no_answer_nothing_is_found_in_it() {
        assertThat(JobAnswerReader.read(answered(null)).has("rows")).isFalse();
    }

    private static JobView answered(String answer) {
        return new JobView(UUID.randomUUID(), JobKind.IMPORT, JobState.DONE, false, null, 0, null, "a.csv", "admin",
                Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 200, null, answer);
    }
}
