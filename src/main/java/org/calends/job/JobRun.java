package org.calends.job;

import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.calends.visibility.Visibility;
import org.jboss.logging.Logger;

/** One job from its beginning to its end, on a thread of its own. */
final class JobRun implements Runnable, JobProgress {

    private static final Logger LOG = Logger.getLogger(JobRun.class);

    private final UUID id;
    private final JobWork work;
    private final JobStore store;
    private final JobFailures failures;
    private final BooleanSupplier processEnds;
    private final Visibility maker = Visibility.current();

    JobRun(UUID id, JobWork work, JobStore store, JobFailures failures, BooleanSupplier processEnds) {
        this.id = id;
        this.work = work;
        this.store = store;
        this.failures = failures;
        this.processEnds = processEnds;
    }

    /** Below what people wait for, on machines that know such a thing. */
    @Override
    public void run() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        try {
            if (store.start(id)) {
                maker.run(this::work);
            }
        } finally {
            JobFiles.delete(id);
        }
    }

    private void work() {
        try {
            JobAnswer answer = work.run(JobFiles.of(id), this);
            if (!store.finish(id, answer)) {
                store.stop(id, answer); // it wrote nothing, and was cancelled; or told its end itself
            }
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError failed) {
            store.stop(id, JobStoppedException.isIn(failed) ? failures.restarted() : failures.of(failed));
            LOG.debugf(failed, "Job %s ended", id);
        }
    }

    @Override
    public void at(JobStep step, long done, Long total) {
        if (processEnds.getAsBoolean() || !store.progress(id, step, done, total)) {
            throw new JobStoppedException();
        }
    }

    @Override
    public void written(JobAnswer answer) {
        if (!store.finish(id, answer)) {
            throw new JobStoppedException();
        }
    }
}
