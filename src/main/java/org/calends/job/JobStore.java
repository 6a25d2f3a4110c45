package org.calends.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.calends.job.JobLimits.Load;

/** Jobs in the database. Each change holds the job's row, so that ending by oneself and being cancelled exclude each other. */
@ApplicationScoped
class JobStore {

    private static final List<JobState> UNDER_WAY = List.of(JobState.WAITING, JobState.RUNNING);

    private final Clock clock;
    private final JobFailures failures;

    JobStore(Clock clock, JobFailures failures) {
        this.clock = clock;
        this.failures = failures;
    }

    @Transactional(TxType.REQUIRES_NEW)
    JobView add(UUID id, JobOrder order, UUID process) {
        Job job = new Job(id, order, process, clock.instant());
        job.persist();
        return job.view();
    }

    @Transactional
    Load load(String maker) {
        Object[] sums = Job.getEntityManager().createQuery(
                "select count(*), coalesce(sum(bytes), 0), coalesce(sum(case when maker = :maker then 1 else 0 end), 0)"
                        + " from Job where state in :states",
                Object[].class).setParameter("maker", maker).setParameter("states", UNDER_WAY).getSingleResult();
        return new Load(((Number) sums[2]).longValue(), ((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
    }

    @Transactional
    Optional<JobView> find(UUID id) {
        return Job.<Job> findByIdOptional(id).map(Job::view);
    }

    @Transactional
    List<JobView> underWay() {
        return Job.<Job> list("state in ?1 order by createdAt, id", UNDER_WAY).stream().map(Job::view).toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    boolean start(UUID id) {
        return change(id, job -> job.start(clock.instant()));
    }

    /** Apart from the work's own transaction, so that others see it. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean progress(UUID id, JobStep step, long done, Long total) {
        return change(id, job -> job.progress(step, done, total));
    }

    /** In the work's own transaction, if there is one. */
    @Transactional
    boolean finish(UUID id, JobAnswer answer) {
        return change(id, job -> job.finish(answer, clock.instant()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void stop(UUID id, JobAnswer unlessCancelled) {
        change(id, job -> {
            job.stop(unlessCancelled, clock.instant());
            return true;
        });
    }

    @Transactional
    void cancel(UUID id) {
        change(id, job -> {
            job.cancel(clock.instant());
            return true;
        });
    }

    @Transactional
    void cancelAllOf(String maker) {
        ids("maker = ?1 and state in ?2", maker, UNDER_WAY).forEach(this::cancel);
    }

    @Transactional
    void stopWaiting(UUID process) {
        stopAll("process = ?1 and state = ?2", process, JobState.WAITING);
    }

    /** Says that this process lives, ends what dead ones left behind, and forgets what is over for long. */
    @Transactional
    void beat(UUID process) {
        Instant now = clock.instant();
        Job.update("seenAt = ?1 where process = ?2 and state in ?3", now, process, UNDER_WAY);
        stopAll("seenAt < ?1 and state in ?2", now.minus(Job.LEASE), UNDER_WAY);
        Job.delete("endedAt < ?1", now.minus(Job.KEPT));
    }

    private void stopAll(String which, Object... values) {
        for (UUID id : ids(which, values)) {
            change(id, job -> {
                job.stop(failures.restarted(), clock.instant());
                return true;
            });
            JobFiles.delete(id);
        }
    }

    /** Ids alone, since what was read before its row was locked may be old. */
    private static List<UUID> ids(String which, Object... values) {
        return Job.find("select id from Job where " + which, values).project(UUID.class).list();
    }

    private static boolean change(UUID id, Predicate<Job> change) {
        Job job = Job.getEntityManager().find(Job.class, id, LockModeType.PESSIMISTIC_WRITE);
        return job != null && change.test(job);
    }
}
