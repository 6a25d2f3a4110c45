package org.calends.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps the one thread of jobs until a test lets it go. */
public final class HeldWork implements JobWork {

    private static final long SECONDS = 60;
    private static final JobAnswer HELD = new JobAnswer(200, null, "{\"held\": true}");

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    /** Begins it, behind whatever was there before, and waits until it runs. */
    public static HeldWork in(Jobs jobs, String maker) {
        HeldWork held = new HeldWork();
        jobs.submit(new JobOrder(JobKind.IMPORT, maker, null, 0, file -> {
        }, held));
        return held.begun();
    }

    /** Until all that came before is over. */
    public static void afterAll(Jobs jobs) {
        in(jobs, "nobody").letGo();
    }

    HeldWork begun() {
        await(begun);
        return this;
    }

    public void letGo() {
        end.countDown();
    }

    @Override
    public JobAnswer run(Path file, JobProgress progress) {
        begun.countDown();
        await(end);
        progress.at(JobStep.WRITING, 1, 2L);
        return HELD;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException hurried) {
            throw new AssertionError(hurried);
        }
    }
}
