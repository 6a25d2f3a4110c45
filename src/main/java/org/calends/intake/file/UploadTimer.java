package org.calends.intake.file;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Forgets files with which nobody went on. */
@Singleton
class UploadTimer {

    private final KeptUploads uploads;
    private final Bulkheads threads;

    UploadTimer(KeptUploads uploads, Bulkheads threads) {
        this.uploads = uploads;
        this.threads = threads;
    }

    @Scheduled(identity = "uploads", every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> sweep() {
        return threads.timers().run(uploads::sweep);
    }
}
