package org.calends.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.password.PasswordHasher;
import org.calends.http.connection.RequestSlot;
import org.calends.http.limit.FairQueue;

import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Passwords are verified a few at a time, as memory allows. The others wait here without a thread or a place among the requests
 * that are worked on. Whoever sent few wrong ones lately comes before who sent many, however many those are together.
 */
@Singleton
class VerificationQueue {

    private static final int IN_LINE = 1_000;
    private static final Duration BEHIND_FOR_EACH = Duration.ofMinutes(1);
    private static final Duration BEHIND_AT_MOST = Duration.ofMinutes(10);
    private static final Duration FULL = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final BlockingSecurityExecutor worker;
    private final Clock clock;
    private final FairQueue line;

    VerificationQueue(Vertx vertx, BlockingSecurityExecutor worker, Clock clock, PasswordHasher hasher) {
        this.vertx = vertx;
        this.worker = worker;
        this.clock = clock;
        this.line = new FairQueue(hasher.atOnce(), IN_LINE, BEHIND_FOR_EACH, BEHIND_AT_MOST);
    }

    /**
     * @param sender who stands further back for each password that was wrong
     * @param slot of the request, for others meanwhile
     * @return what the work gives; or the failure {@link TooManyGuessesException} when too many wait who sent less, or others
     *         have the slot when its turn comes
     */
    <T> Uni<T> run(String sender, RequestSlot slot, Supplier<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = vertx.getOrCreateContext();
            slot.leave();
            line.take(sender, clock.instant(), () -> context.runOnContext(turn -> begin(sender, slot, work, emitter)),
                    () -> context.runOnContext(full -> emitter.fail(new TooManyGuessesException(FULL))));
        });
    }

    private <T> void begin(String sender, RequestSlot slot, Supplier<T> work, UniEmitter<? super T> emitter) {
        if (!slot.take()) {
            line.done();
            emitter.fail(new TooManyGuessesException(FULL));
            return;
        }
        worker.executeBlocking(work).onTermination().invoke(line::done).onItem().invoke(() -> line.forgive(sender))
                .subscribe().with(emitter::complete, emitter::fail);
    }
}
