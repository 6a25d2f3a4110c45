package org.calends.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class BulkheadTest {

    private final Bulkhead one = new Bulkhead("one", 1);

    @Test
    void its_work_waits_for_its_own_threads_only() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        one.execute(() -> await(held));
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(), one);
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(),
                new Bulkhead("other", 1));

        assertThat(other.get(5, TimeUnit.SECONDS)).isEqualTo("other-1");
        assertThat(waiting.isDone()).isFalse();
        held.countDown();
        assertThat(waiting.get(5, TimeUnit.SECONDS)).isEqualTo("one-1");
    }

    @Test
    void what_runs_is_waited_for_when_it_closes_and_nothing_is_begun() {
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> sleep(200), one);
        one.close(5);
        assertThat(running).isCompleted();
        CompletionStage<Void> late = one.run(() -> {
            throw new AssertionError("begun after the end");
        });
        assertThat(late.toCompletableFuture()).isCompleted();
        assertThatThrownBy(() -> one.execute(() -> {
        })).isInstanceOf(RuntimeException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
