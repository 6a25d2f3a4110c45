package org.calends.intake.file;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.calends.input.RequestRefusedException;
import org.calends.input.RequestRefusedException.Ground;
import org.calends.language.LocalizableMessage;

/**
 * Large imports run one at a time, since each keeps a core, a thread and a connection to the database for as long as it has
 * rows; who comes second is asked to come again. Small ones, a second or two of work, do not ask.
 */
final class LargeImports {

    /** In bytes: some 2,000 rows. By size and not by a clock, so that the same file is treated alike on every machine. */
    static final long SMALL = 500_000;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(60);
    private static final LocalizableMessage BUSY = LocalizableMessage.of("import.busy");

    private final Semaphore turn = new Semaphore(1);

    /** An import that reads its file. */
    @FunctionalInterface
    interface Work {

        ImportReport run() throws IOException;
    }

    /**
     * @param bytes of the file
     * @throws RequestRefusedException with 503 when the file is large and another large one is being imported
     */
    ImportReport take(long bytes, Work work) throws IOException {
        if (bytes <= SMALL) {
            return work.run();
        }
        if (!turn.tryAcquire()) {
            throw busy();
        }
        return runAndLeave(work);
    }

    /**
     * Waits as long as it takes.
     *
     * @param waiting is asked every second whether to go on, and throws if not
     */
    ImportReport takeInTurn(Runnable waiting, Work work) throws IOException {
        try {
            while (!turn.tryAcquire(1, TimeUnit.SECONDS)) {
                waiting.run();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        return runAndLeave(work);
    }

    private static RequestRefusedException busy() {
        return new RequestRefusedException(Ground.BUSY, RETRY_AFTER, BUSY);
    }

    private ImportReport runAndLeave(Work work) throws IOException {
        try {
            return work.run();
        } finally {
            turn.release();
        }
    }
}
