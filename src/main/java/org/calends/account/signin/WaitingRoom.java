package org.calends.account.signin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.http.connection.RequestSlot;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Where attempts to sign in wait for their turn: without a thread or a place among the requests that are worked on, and not
 * too many of them. When all seats are taken, whoever has most of them gives one up to who has fewer.
 */
@Singleton
class WaitingRoom {

    private static final int SEATS = 1_000;
    private static final Duration FULL = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Map<String, Deque<Seat>> taken = new HashMap<>();
    private int all;

    WaitingRoom(Vertx vertx) {
        this.vertx = vertx;
    }

    /** One attempt that waits; told of its end where it came from. */
    private record Seat(String sender, RequestSlot slot, Context context, UniEmitter<? super Void> emitter) {

        void refuse() {
            context.runOnContext(full -> emitter.fail(new TooManyGuessesException(FULL)));
        }

        void end() {
            if (slot.take()) {
                emitter.complete(null);
            } else {
                emitter.fail(new TooManyGuessesException(FULL));
            }
        }
    }

    /**
     * @param sender who it is that takes the seats
     * @param slot of who waits, for others meanwhile
     * @return when the time is over; the failure {@link TooManyGuessesException} when others have the slot then, or all seats
     *         are taken and no other sender has more; who need not wait needs none
     */
    Uni<Void> await(Duration delay, String sender, RequestSlot slot) {
        if (delay.isZero()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().emitter(emitter -> {
            Seat seat = new Seat(sender, slot, vertx.getOrCreateContext(), emitter);
            slot.leave();
            Seat leaving = sit(seat);
            if (leaving != null) {
                leaving.refuse();
            }
            if (leaving != seat) {
                vertx.setTimer(Math.max(1, delay.toMillis()), timer -> {
                    if (stand(seat)) {
                        seat.end();
                    }
                });
            }
        });
    }

    /** @return who has to go: nobody (null), or the last of who has most seats, which may be the comer */
    private synchronized Seat sit(Seat seat) {
        taken.computeIfAbsent(seat.sender(), sender -> new ArrayDeque<>()).add(seat);
        if (++all <= SEATS) {
            return null;
        }
        Seat last = taken.values().stream().max(Comparator.comparingInt(Deque::size)).orElseThrow().getLast();
        stand(last);
        return last;
    }

    private synchronized boolean stand(Seat seat) {
        Deque<Seat> seats = taken.get(seat.sender());
        if (seats == null || !seats.remove(seat)) {
            return false;
        }
        all--;
        if (seats.isEmpty()) {
            taken.remove(seat.sender());
        }
        return true;
    }
}
