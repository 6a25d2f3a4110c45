package org.calends.job;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A piece of long work and what became of it. What has ended does not change any more. */
@Entity
@Table(name = "job")
class Job extends PanacheEntityBase {

    /** Whose process has not been seen for longer is dead. Living ones are seen several times as often. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** How long people can ask what became of it. */
    static final Duration KEPT = Duration.ofDays(1);

    @Id
    private UUID id;
    @Enumerated(EnumType.STRING)
    private JobKind kind;
    @Enumerated(EnumType.STRING)
    private JobState state = JobState.WAITING;
    private String maker;
    private String fileName;
    private long bytes;
    private UUID process;
    @Enumerated(EnumType.STRING)
    private JobStep step;
    private long done;
    private Long total;
    private boolean cancelling;
    private Instant createdAt;
    private Instant startedAt;
    private Instant endedAt;
    private Instant seenAt;
    private Integer status;
    private String location;
    private String answer;

    protected Job() {
    }

    /** @param process whose memory holds the rest of it */
    Job(UUID id, JobOrder order, UUID process, Instant now) {
        this.id = id;
        this.kind = order.kind();
        this.maker = order.maker();
        this.fileName = order.fileName();
        this.bytes = order.bytes();
        this.process = process;
        this.createdAt = now;
        this.seenAt = now;
    }

    /** @return whether it may begin */
    boolean start(Instant now) {
        if (state != JobState.WAITING) {
            return false;
        }
        state = JobState.RUNNING;
        startedAt = now;
        return true;
    }

    /** @return whether it may go on */
    boolean progress(JobStep present, long doneNow, Long totalNow) {
        if (!mayGoOn()) {
            return false;
        }
        step = present;
        done = doneNow;
        total = totalNow;
        return true;
    }

    private boolean mayGoOn() {
        return state == JobState.RUNNING && !cancelling;
    }

    /** What waits ends at once; what runs is asked to. */
    void cancel(Instant now) {
        if (state == JobState.WAITING) {
            end(JobState.CANCELLED, now);
        } else if (state == JobState.RUNNING) {
            cancelling = true;
        }
    }

    /** @return whether it has ended by itself; otherwise what it did must not hold */
    boolean finish(JobAnswer told, Instant now) {
        if (!mayGoOn()) {
            return false;
        }
        answer(told);
        end(told.isRefusal() ? JobState.FAILED : JobState.DONE, now);
        return true;
    }

    /** It ended before its work was done. */
    void stop(JobAnswer unlessCancelled, Instant now) {
        if (state.isOver()) {
            return;
        }
        if (!cancelling) {
            answer(unlessCancelled);
        }
        end(cancelling ? JobState.CANCELLED : JobState.FAILED, now);
    }

    private void answer(JobAnswer told) {
        status = told.status();
        location = told.location();
        answer = told.body();
    }

    private void end(JobState last, Instant now) {
        state = last;
        cancelling = false;
        endedAt = now;
    }

    UUID id() {
        return id;
    }

    String maker() {
        return maker;
    }

    JobState state() {
        return state;
    }

    JobView view() {
        return new JobView(id, kind, state, cancelling, step, done, total, fileName, maker, createdAt, startedAt, endedAt,
                status,
                location, answer);
    }
}
