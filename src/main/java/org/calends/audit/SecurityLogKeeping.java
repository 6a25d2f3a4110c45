package org.calends.audit;

import java.time.Clock;
import java.time.ZonedDateTime;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

/** Writes failures down every few seconds, and deletes what was kept long enough. */
@Singleton
class SecurityLogKeeping {

    private final Clock clock;
    private final SecurityLog log;
    private final SecurityLogSettings settings;

    SecurityLogKeeping(Clock clock, SecurityLog log, SecurityLogSettings settings) {
        this.clock = clock;
        this.log = log;
        this.settings = settings;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settle() {
        log.settle();
    }

    @Scheduled(every = "24h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
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
