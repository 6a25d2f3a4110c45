package org.calends.background;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

import org.calends.visibility.Visibility;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Makes bulkheads, and waits for their work when the application stops. All of them together must stay below what the pool of
 * database connections has beyond the threads of requests ({@code quarkus.thread-pool.max-threads}): that is how requests can
 * never take the last connection.
 */
@Singleton
public class Bulkheads {

    private static final int LAST = Interceptor.Priority.APPLICATION + 1_000;
    private static final int PATIENCE_SECONDS = 60;

    /** What the timers wake: one run at a time of each. */
    private static final int TIMERS = 8;

    private final List<Bulkhead> built = new CopyOnWriteArrayList<>();
    private final Bulkhead timers = keep(new Bulkhead("timer", TIMERS, Visibility.EVERYTHING));

    /** @param threads at most; for each, a database connection should be left */
    public Bulkhead build(String name, int threads) {
        return keep(new Bulkhead(name, threads, Visibility.ORGANISATION));
    }

    private Bulkhead keep(Bulkhead bulkhead) {
        built.add(bulkhead);
        return bulkhead;
    }

    /** @return where {@code @Scheduled} methods hand over their work, the application's own: nothing is hidden from it */
    public Bulkhead timers() {
        return timers;
    }

    void close(@Observes @Priority(LAST) ShutdownEvent stop) {
        built.forEach(each -> each.close(PATIENCE_SECONDS));
    }
}
