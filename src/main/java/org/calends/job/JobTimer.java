package org.calends.job;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Says every few seconds that this process lives, and looks for what others left behind. */
@Singleton
class JobTimer {

    private final Jobs jobs;
    private final Bulkheads threads;

    JobTimer(Jobs jobs, Bulkheads threads) {
        this.jobs = jobs;
        this.threads = threads;
    }

    @Scheduled(identity = "jobs", every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> beat() {
        return threads.timers().run(jobs::beat);
    }
}
