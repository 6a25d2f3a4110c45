package org.calends.reminder.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.calends.reminder.outbox.DeliveryCounts;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;

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

    public CheckRun(LocalDate runDate, Instant startedAt) {
        this.runDate = runDate;
        this.startedAt = startedAt;
    }

    /** @return when the last one began that came to its end, or the epoch before the first; inside a transaction or without */
    static Instant lastBegun() {
        return QuarkusTransaction.joiningExisting().call(() -> Optional.ofNullable(Panache.getSession()
                .createQuery("select max(startedAt) from CheckRun where finishedAt is not null", Instant.class)
                .getSingleResult()).orElse(Instant.EPOCH));
    }

    public void finish(Check.Outcome outcome, DeliveryCounts deliveryCounts, Instant now) {
        considered = Math.toIntExact(outcome.considered());
        queued = outcome.queued();
        sent = deliveryCounts.sent();
        failed = deliveryCounts.failed();
        finishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public LocalDate runDate() {
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
