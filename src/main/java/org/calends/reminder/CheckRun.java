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
class CheckRun extends PanacheEntityBase {

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
        considered = outcome.considered();
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

    int considered() {
        return considered;
    }

    int queued() {
        return queued;
    }

    int sent() {
        return sent;
    }

    int failed() {
        return failed;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** @return null while it runs, and for ever when it was interrupted */
    Instant finishedAt() {
        return finishedAt;
    }
}
