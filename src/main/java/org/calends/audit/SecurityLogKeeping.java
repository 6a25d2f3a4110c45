package org.calends.audit;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.background.Bulkheads;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/** Writes failures down every few seconds, and deletes what was kept long enough. */
@Singleton
class SecurityLogKeeping {

    private final Clock clock;
    private final SecurityLog log;
    private final SecurityLogSettings settings;
    private final Bulkheads threads;

    SecurityLogKeeping(Clock clock, SecurityLog log, SecurityLogSettings settings, Bulkheads threads) {
        this.threads = threads;
        this.clock = clock;
        this.log = log;
        this.settings = settings;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    CompletionStage<Void> settle() {
        return threads.timers().run(log::settle);
    }

    @Scheduled(every = "24h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    CompletionStage<Void> forgetDaily() {
        return threads.timers().run(this::forget);
    }

    void forget() {
        forget(ZonedDateTime.now(clock));
    }

    void forget(ZonedDateTime now) {
        log.forget(now.minus(settings.keep()).toInstant());
    }

    void stop(@Observes ShutdownEvent end) {
        log.settle();
    }
}
