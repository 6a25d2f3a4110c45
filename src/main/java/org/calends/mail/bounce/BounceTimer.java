package org.calends.mail.bounce;

import java.util.concurrent.CompletionStage;

import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Wakes the reading of what came back. */
@Singleton
class BounceTimer {

    private final BounceMailbox mailbox;
    private final Bulkheads threads;

    BounceTimer(BounceMailbox mailbox, Bulkheads threads) {
        this.mailbox = mailbox;
        this.threads = threads;
    }

    @Scheduled(identity = "bounces", every = "{calends.bounce.every}", concurrentExecution = ConcurrentExecution.SKIP)
    CompletionStage<Void> wake() {
        return threads.timers().run(mailbox::readIfThereIsOne);
    }
}
