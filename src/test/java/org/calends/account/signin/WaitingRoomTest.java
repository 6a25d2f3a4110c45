package org.calends.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static final String SENDER = "192.0.2.1";
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
                .mapToObj(seat -> room.await(A_MOMENT, SENDER, requestSlot).subscribeAsCompletionStage()).toList();

        assertThat(room.await(A_MOMENT, SENDER, requestSlot).subscribeAsCompletionStage()).failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class).withCauseInstanceOf(TooManyGuessesException.class);
        assertThat(Thread.activeCount()).isLessThan(threads + 50);
        assertThat(room.await(Duration.ZERO, SENDER, requestSlot).subscribeAsCompletionStage()).isDone();

        waiting.forEach(CompletableFuture::join);
        assertThat(room.await(Duration.ofMillis(1), SENDER, requestSlot).subscribeAsCompletionStage())
                .succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void when_all_seats_are_taken_who_has_most_gives_one_up_to_who_has_none() {
        Duration aMinute = Duration.ofMinutes(1);
        List<CompletableFuture<Void>> many = IntStream.range(0, 996)
                .mapToObj(seat -> room.await(aMinute, SENDER, requestSlot).subscribeAsCompletionStage()).toList();
        List<CompletableFuture<Void>> few = IntStream.range(0, 4)
                .mapToObj(seat -> room.await(aMinute, "192.0.2.2", requestSlot).subscribeAsCompletionStage()).toList();

        CompletableFuture<Void> person = room.await(Duration.ofMillis(1), "192.0.2.3", requestSlot)
                .subscribeAsCompletionStage();

        assertThat(many.get(995)).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TooManyGuessesException.class);
        assertThat(person).succeedsWithin(Duration.ofSeconds(30));
        assertThat(many.subList(0, 995)).noneMatch(CompletableFuture::isDone);
        assertThat(few).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void who_waits_leaves_the_place_to_others_and_takes_it_again_afterwards() {
        CompletableFuture<Void> waiting = room.await(Duration.ofMillis(500), SENDER, requestSlot).subscribeAsCompletionStage();

        assertThat(places).hasValue(1);
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(30));
        assertThat(places).hasValue(0);
        assertThat(room.await(Duration.ZERO, SENDER, requestSlot).subscribeAsCompletionStage()).isDone();
        assertThat(places).hasValue(0);
    }

    @Test
    void whose_place_others_have_meanwhile_is_to_come_again() {
        CompletableFuture<Void> waiting = room.await(Duration.ofMillis(500), SENDER, requestSlot).subscribeAsCompletionStage();
        assertThat(requestSlot.take()).isTrue();

        assertThat(waiting).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TooManyGuessesException.class);
    }
}
