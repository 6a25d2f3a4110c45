package org.calends.http.body;

import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** A body while it comes in. No thread waits for it. Belongs to the event loop of its connection. */
public final class IncomingBody {

    /** How it ended. */
    public enum Outcome {
        COMPLETE,
        TOO_LARGE,
        TOO_SLOW,
        NO_ROOM,
        FAILED,
        GONE
    }

    private final HttpServerRequest request;
    private final Context context;
    private final BodyContent content;
    private final long atMost;
    private final Consumer<Outcome> then;
    private volatile long bytes;
    private long last = System.nanoTime();
    private boolean ended;

    public IncomingBody(HttpServerRequest request, Context context, BodyContent content, long atMost, Consumer<Outcome> then) {
        this.request = request;
        this.context = context;
        this.content = content;
        this.atMost = atMost;
        this.then = then;
    }

    public long bytes() {
        return bytes;
    }

    /** @return when something came last, in {@link System#nanoTime()} */
    public long last() {
        return last;
    }

    public void read() {
        request.exceptionHandler(broken -> end(Outcome.GONE));
        request.handler(this::take);
        request.endHandler(all -> finish());
        request.resume();
    }

    private void take(Buffer more) {
        if (ended) {
            return;
        }
        bytes += more.length();
        last = System.nanoTime();
        if (bytes > atMost) {
            end(Outcome.TOO_LARGE);
        } else if (!content.add(more, bytes)) {
            end(Outcome.NO_ROOM);
        } else if (content.isToBeWritten()) {
            request.pause();
            write(request::resume);
        }
    }

    private void finish() {
        if (!ended && !content.isInMemory()) {
            write(() -> end(Outcome.COMPLETE));
        } else {
            end(Outcome.COMPLETE);
        }
    }

    private void write(Runnable written) {
        content.write().whenComplete((done, failure) -> context.runOnContext(back -> {
            if (failure != null) {
                end(Outcome.FAILED);
            } else if (ended) {
                content.discard();
            } else {
                last = System.nanoTime();
                written.run();
            }
        }));
    }

    /** Called by the clock. */
    public void tooSlow() {
        end(Outcome.TOO_SLOW);
    }

    /** The connection is no more. */
    public void gone() {
        end(Outcome.GONE);
    }

    private void end(Outcome outcome) {
        if (!ended) {
            ended = true;
            then.accept(outcome);
        }
    }
}
