package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One pass over what is due, and what came of it. */
@Entity
public class CheckRun extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private LocalDate runDate;
    private int considered;
    private int queued;
    private int sent;
    private int failed;
    private Instant startedAt;
    private Instant finishedAt;

    protected CheckRun() {
    }

    CheckRun(LocalDate runDate, Instant startedAt) {
        this.runDate = runDate;
        this.startedAt = startedAt;
    }

    void finish(Check.Outcome outcome, Delivered delivered, Instant now) {
        considered = Math.toIntExact(outcome.considered());
        queued = outcome.queued();
        sent = delivered.sent();
        failed = delivered.failed();
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    LocalDate runDate() {
        return runDate;
    }

    public int considered() {
        return considered;
    }

    public int queued() {
        return queued;
    }

    public int sent() {
        return sent;
    }

    public int failed() {
        return failed;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** @return null while it runs, and for ever when it was interrupted */
    public Instant finishedAt() {
        return finishedAt;
    }
}
