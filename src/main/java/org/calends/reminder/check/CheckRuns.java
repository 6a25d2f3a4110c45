package org.calends.reminder.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.Page;
import org.calends.reminder.delivery.Deliveries;
import org.calends.reminder.outbox.DeliveryCounts;
import org.calends.reminder.outbox.Outbox;
import org.calends.visibility.Visibility;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs the check and keeps what came of each run. */
@ApplicationScoped
public class CheckRuns {

    private final Clock clock;
    private final Check check;
    private final Deliveries deliveries;
    private final Outbox outbox;

    CheckRuns(Clock clock, Check check, Deliveries deliveries, Outbox outbox) {
        this.outbox = outbox;
        this.clock = clock;
        this.check = check;
        this.deliveries = deliveries;
    }

    /** By the timer: fills the ledger; delivering has a timer of its own. */
    void scheduled() {
        run(Check.Mode.SCHEDULED, false);
    }

    /** By a person, who need not wait for the usual time of day. */
    public CheckRun askedFor(boolean deliver) {
        return Visibility.EVERYTHING.during(() -> run(Check.Mode.ASKED_FOR, deliver));
    }

    /** @return a run that was never written: what would have been queued */
    public CheckRun dry() {
        Instant now = clock.instant();
        CheckRun run = new CheckRun(LocalDate.ofInstant(now, clock.getZone()), now);
        run.finish(check.run(now, Check.Mode.DRY), DeliveryCounts.NOTHING, clock.instant());
        return run;
    }

    /** What a process that died had in hand waits again, so that what is more urgent by now takes its place. */
    private CheckRun run(Check.Mode mode, boolean deliver) {
        outbox.releaseExpired();
        Instant now = clock.instant();
        UUID id = begin(now);
        AtomicReference<Check.Outcome> outcome = new AtomicReference<>();
        Runnable checking = () -> outcome.set(check.run(now, mode));
        DeliveryCounts deliveryCounts = DeliveryCounts.NOTHING;
        if (deliver) {
            deliveryCounts = deliveries.deliverAfter(checking);
        } else {
            checking.run();
        }
        return finish(id, outcome.get(), deliveryCounts);
    }

    private UUID begin(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            CheckRun run = new CheckRun(LocalDate.ofInstant(now, clock.getZone()), now);
            run.persist();
            return run.id();
        });
    }

    private CheckRun finish(UUID id, Check.Outcome outcome, DeliveryCounts deliveryCounts) {
        return QuarkusTransaction.requiringNew().call(() -> {
            CheckRun run = CheckRun.findById(id);
            run.finish(outcome, deliveryCounts, clock.instant());
            return run;
        });
    }

    /** Newest first. */
    @Transactional
    public Page<CheckRun> page(int page, int size) {
        List<CheckRun> items = CheckRun.<CheckRun> find("order by startedAt desc, id desc").page(page, size).list();
        return new Page<>(items, page, size, CheckRun.count());
    }
}
