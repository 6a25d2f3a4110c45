package org.calends.background;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.calends.visibility.Visibility;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/**
 * Threads for one kind of work, which no other work can take: whatever floods the rest of the house does not come in here (the
 * bulkhead of a ship). Threads that have nothing to do go away.
 */
public final class Bulkhead implements Executor {

    private static final int IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;
    private final Visibility visibility;

    Bulkhead(String name, int atMost) {
        this(name, atMost, Visibility.ORGANISATION);
    }

    /** @param visibility of what its work asks the database for, where the work itself says nothing */
    Bulkhead(String name, int atMost, Visibility visibility) {
        this.visibility = visibility;
        AtomicInteger number = new AtomicInteger();
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        this.threads = new ThreadPoolExecutor(atMost, atMost, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    thread.setContextClassLoader(ours);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /**
     * For timers: the work runs as one request of its own to the beans it asks.
     *
     * @return done when the work has ended, with its failure if it failed; done at once while the application stops
     */
    public CompletionStage<Void> run(Runnable work) {
        return threads.isShutdown() ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(() -> asRequest(work), threads);
    }

    private void asRequest(Runnable work) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            visibility.run(work);
        } finally {
            request.terminate();
        }
    }

    /** Begins nothing new and lets what runs come to its end, for so long. */
    void close(int seconds) {
        threads.shutdown();
        try {
            threads.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
