package org.calends.backup;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.scheduler.Scheduled;

/** Looks every few minutes whether tonight's backup is due. */
@Singleton
class BackupTimer {

    private final Backups backups;
    private final Bulkheads threads;

    BackupTimer(Backups backups, Bulkheads threads) {
        this.backups = backups;
        this.threads = threads;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    CompletionStage<Void> look() {
        return threads.timers().run(backups::look);
    }
}
