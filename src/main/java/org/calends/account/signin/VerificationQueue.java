package org.calends.account.signin;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.password.PasswordHasher;
import org.calends.http.limit.TurnQueue;

import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Passwords are verified a few at a time, as memory allows. The others wait here without a thread, so that whoever sends very
 * many passwords keeps nobody else from being answered.
 */
@Singleton
class VerificationQueue {

    private static final int IN_LINE = 200;
    private static final Duration FULL = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final BlockingSecurityExecutor worker;
    private final TurnQueue line;

    VerificationQueue(Vertx vertx, BlockingSecurityExecutor worker, PasswordHasher hasher) {
        this.vertx = vertx;
        this.worker = worker;
        this.line = new TurnQueue(hasher.atOnce(), IN_LINE);
    }

    /** @return what the work gives, or the failure {@link TooManyGuessesException} when too many wait */
    <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = vertx.getOrCreateContext();
            boolean expected = line.take(() -> context.runOnContext(turn -> worker.executeBlocking(work)
                    .onTermination().invoke(line::done).subscribe().with(emitter::complete, emitter::fail)));
            if (!expected) {
                emitter.fail(new TooManyGuessesException(FULL));
            }
        });
    }
}
