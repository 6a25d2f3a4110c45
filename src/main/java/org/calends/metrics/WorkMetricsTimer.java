package org.calends.metrics;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.scheduler.Scheduled;

/** Reads the figures anew every half a minute. */
@Singleton
class WorkMetricsTimer {

    private final WorkMetrics metrics;
    private final Bulkheads threads;

    WorkMetricsTimer(WorkMetrics metrics, Bulkheads threads) {
        this.metrics = metrics;
        this.threads = threads;
    }

    @Scheduled(every = "30s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    CompletionStage<Void> look() {
        return threads.timers().run(metrics::look);
    }
}
