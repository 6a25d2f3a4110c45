package org.calends.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTest {

    private static final Instant NOW = Instant.parse("2021-04-26T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(5);
    private static final JobAnswer RESTARTED = new JobAnswer(503, null, "{}");

    private final Job job = new Job(UUID.randomUUID(), new JobOrder(JobKind.IMPORT, "lin", "a.csv", 7, null, null),
            UUID.randomUUID(),
            NOW);

    private static JobAnswer answer(int status) {
        return new JobAnswer(status, "/api/documents/1", "{\"rows\": 1}");
    }

    @Test
    void it_waits_runs_and_is_done_with_its_answer() {
        assertThat(job.state()).isEqualTo(JobState.WAITING);
        assertThat(job.start(NOW)).isTrue();
        assertThat(job.progress(JobStep.WRITING, 1, 2L)).isTrue();

        assertThat(job.finish(answer(399), LATER)).isTrue();

        assertThat(job.view()).returns(JobState.DONE, JobView::state).returns(399, JobView::status).returns(1L, JobView::done)
                .returns(2L, JobView::total).returns(NOW, JobView::startedAt).returns(LATER, JobView::endedAt)
                .returns("/api/documents/1", JobView::location).returns("{\"rows\": 1}", JobView::answer);
    }

    @Test
    void what_is_refused_has_failed() {
        job.start(NOW);

        job.finish(answer(400), LATER);

        assertThat(job.view()).returns(JobState.FAILED, JobView::state).returns(400, JobView::status);
    }

    @Test
    void what_waits_is_cancelled_at_once_and_never_starts() {
        job.cancel(LATER);

        assertThat(job.view()).returns(JobState.CANCELLED, JobView::state).returns(LATER, JobView::endedAt)
                .returns(false, JobView::cancelling);
        assertThat(job.start(LATER)).isFalse();
    }

    @Test
    void what_runs_is_asked_to_end_and_can_neither_go_on_nor_finish() {
        job.start(NOW);

        job.cancel(NOW);

        assertThat(job.view()).returns(JobState.RUNNING, JobView::state).returns(true, JobView::cancelling);
        assertThat(job.progress(JobStep.WRITING, 1, 2L)).isFalse();
        assertThat(job.finish(answer(200), NOW)).isFalse();
        job.stop(RESTARTED, LATER);
        assertThat(job.view()).returns(JobState.CANCELLED, JobView::state).returns(null, JobView::status)
                .returns(null, JobView::answer).returns(0L, JobView::done);
    }

    @Test
    void what_is_stopped_unasked_has_failed_waiting_or_running() {
        job.stop(RESTARTED, LATER);

        assertThat(job.view()).returns(JobState.FAILED, JobView::state).returns(503, JobView::status);
        assertThat(job.start(LATER)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "200, DONE", "400, FAILED" })
    void what_is_over_does_not_change(int status, JobState state) {
        job.start(NOW);
        job.finish(answer(status), NOW);

        job.cancel(LATER);
        job.stop(RESTARTED, LATER);

        assertThat(job.start(LATER)).isFalse();
        assertThat(job.progress(JobStep.READING, 5, 5L)).isFalse();
        assertThat(job.finish(answer(201), LATER)).isFalse();
        assertThat(job.view()).returns(state, JobView::state).returns(status, JobView::status).returns(NOW, JobView::endedAt)
                .returns(false, JobView::cancelling);
    }

    @Test
    void nothing_goes_on_before_it_starts() {
        assertThat(job.progress(JobStep.READING, 1, null)).isFalse();
        assertThat(job.finish(answer(200), NOW)).isFalse();
    }
}
