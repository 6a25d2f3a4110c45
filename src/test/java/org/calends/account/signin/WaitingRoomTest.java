package org.calends.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.http.connection.RequestSlot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Vertx;

class WaitingRoomTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Vertx vertx = Vertx.vertx();
    private final WaitingRoom room = new WaitingRoom(vertx);
    private final AtomicInteger places = new AtomicInteger();
    private final RequestSlot requestSlot = new RequestSlot() {

        @Override
        public void leave() {
            places.incrementAndGet();
        }

        @Override
        public boolean take() {
            return places.getAndUpdate(free -> Math.max(0, free - 1)) > 0;
        }
    };

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_thousand_wait_at_once_without_a_thread_each_and_nobody_more() {
        int threads = Thread.activeCount();
        List<CompletableFuture<Void>> waiting = IntStream.range(0, 1_000)
                .mapToObj(seat -> room.await(A_MOMENT, requestSlot).subscribeAsCompletionStage()).toList();

        assertThatExceptionOfType(TooManyGuessesException.class).isThrownBy(() -> room.await(A_MOMENT, requestSlot));
        assertThat(Thread.activeCount()).isLessThan(threads + 50);
        assertThat(room.await(Duration.ZERO, requestSlot).subscribeAsCompletionStage()).isDone();

        waiting.forEach(CompletableFuture::join);
        assertThat(room.await(Duration.ofMillis(1), requestSlot).subscribeAsCompletionStage())
                .succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void who_waits_leaves_the_place_to_others_and_takes_it_again_afterwards() {
        CompletableFuture<Void> waiting = room.await(Duration.ofMillis(500), requestSlot).subscribeAsCompletionStage();

        assertThat(places).hasValue(1);
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30));
        assertThat(places).hasValue(0);
        assertThat(room.await(Duration.ZERO, requestSlot).subscribeAsCompletionStage()).isDone();
        assertThat(places).hasValue(0);
    }

    @Test
    void whose_place_others_have_meanwhile_is_to_come_again() {
        CompletableFuture<Void> waiting = room.await(Duration.ofMillis(500), requestSlot).subscribeAsCompletionStage();
        assertThat(requestSlot.take()).isTrue();

        assertThat(waiting).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TooManyGuessesException.class);
    }
}
