package org.calends.reminder.check;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the check. What is due is decided by the ledger, so a missed or doubled call does no harm. */
@Singleton
class CheckTimer {

    private final CheckRuns runs;
    private final Bulkheads threads;

    CheckTimer(CheckRuns runs, Bulkheads threads) {
        this.runs = runs;
        this.threads = threads;
    }

    @Scheduled(identity = "check", every = "{calends.check.every}", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> wake() {
        return threads.timers().run(runs::scheduled);
    }
}
