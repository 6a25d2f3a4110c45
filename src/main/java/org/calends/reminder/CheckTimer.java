package org.calends.reminder;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the check. What is due is decided by the ledger, so a missed or doubled call does no harm. */
@Singleton
class CheckTimer {

    private final CheckRuns runs;

    CheckTimer(CheckRuns runs) {
        this.runs = runs;
    }

    @Scheduled(identity = "check", every = "{calends.check.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void wake() {
        runs.scheduled();
    }
}
