package org.calends.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Vertx;

class WaitingRoomTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final Vertx vertx = Vertx.vertx();
    private final WaitingRoom room = new WaitingRoom(vertx);

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_thousand_wait_at_once_without_a_thread_each_and_nobody_more() {
        int threads = Thread.activeCount();
        List<CompletableFuture<Void>> waiting = IntStream.range(0, 1_000)
                .mapToObj(seat -> room.await(A_MOMENT).subscribeAsCompletionStage()).toList();

        assertThatExceptionOfType(TooManyGuessesException.class).isThrownBy(() -> room.await(A_MOMENT));
        assertThat(Thread.activeCount()).isLessThan(threads + 50);
        assertThat(room.await(Duration.ZERO).subscribeAsCompletionStage()).isDone();

        waiting.forEach(CompletableFuture::join);
        assertThat(room.await(Duration.ofMillis(1)).subscribeAsCompletionStage()).succeedsWithin(Duration.ofSeconds(30));
    }
}
