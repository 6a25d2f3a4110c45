package org.calends.http.connection;

import java.util.ArrayList;
import java.util.List;

import io.vertx.ext.web.RoutingContext;

/** One request and its answer, until the answer has left or the connection is gone, whichever comes first. */
public final class Exchange {

    private static final String KEY = Exchange.class.getName();

    private final List<Runnable> atEnd = new ArrayList<>();
    private final List<Runnable> whenHandedOver = new ArrayList<>();
    private boolean handedOver;
    private boolean ended;
    private volatile boolean read;
    private volatile CountedSlot place;

    Exchange(boolean read) {
        this.read = read;
    }

    static Exchange begin(RoutingContext context, boolean hasBody) {
        Exchange exchange = new Exchange(!hasBody);
        context.put(KEY, exchange);
        context.addEndHandler(answered -> exchange.end());
        return exchange;
    }

    public static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    /** @return whether nothing of the request is still to come */
    public boolean isRead() {
        return read;
    }

    public void read() {
        read = true;
    }

    /** @return null before one is given */
    CountedSlot place() {
        return place;
    }

    public void take(CountedSlot given) {
        place = given;
        whenHandedOver(given::end);
    }

    /** Done at the end, the last one first; at once when the end is past. */
    public void atEnd(Runnable task) {
        synchronized (this) {
            if (!ended) {
                atEnd.add(0, task);
                return;
            }
        }
        task.run();
    }

    /** Done when only the network has something left to do, at the end at the latest. */
    public void whenHandedOver(Runnable task) {
        synchronized (this) {
            if (!handedOver) {
                whenHandedOver.add(task);
                return;
            }
        }
        task.run();
    }

    public void handOver() {
        List<Runnable> tasks;
        synchronized (this) {
            tasks = handedOver ? List.of() : List.copyOf(whenHandedOver);
            handedOver = true;
        }
        tasks.forEach(Runnable::run);
    }

    public void end() {
        handOver();
        List<Runnable> tasks;
        synchronized (this) {
            tasks = ended ? List.of() : List.copyOf(atEnd);
            ended = true;
        }
        tasks.forEach(Runnable::run);
    }
}
