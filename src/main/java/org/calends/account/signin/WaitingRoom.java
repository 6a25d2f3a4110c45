package org.calends.account.signin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.http.connection.RequestSlot;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * Where attempts to sign in wait for their turn: without a thread or a place among the
 * requests that are worked on, and not too many of them.
 */
@Singleton
class WaitingRoom {

    private static final int SEATS = 1_000;
    private static final Duration FULL = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final AtomicInteger seats = new AtomicInteger(SEATS);

    WaitingRoom(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * @param place of who waits, for others meanwhile
     * @return when the time is over; the failure {@link TooManyGuessesException} when others have the place then
     * @throws TooManyGuessesException when there is no room; who need not wait needs none
     */
    Uni<Void> await(Duration delay, RequestSlot requestSlot) {
        if (delay.isZero()) {
            return Uni.createFrom().voidItem();
        }
        if (seats.getAndDecrement() <= 0) {
            seats.incrementAndGet();
            throw new TooManyGuessesException(FULL);
        }
        requestSlot.leave();
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(Math.max(1, delay.toMillis()), timer -> {
            seats.incrementAndGet();
            if (requestSlot.take()) {
                emitter.complete(null);
            } else {
                emitter.fail(new TooManyGuessesException(FULL));
            }
        }));
    }
}
