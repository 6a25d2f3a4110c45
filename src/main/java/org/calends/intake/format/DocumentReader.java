package org.calends.intake.format;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.calends.language.LocalizableMessage;

/**
 * Turns an uploaded document into text, whatever is in it: a hostile one ends in {@link UnreadableDocumentException} and
 * nothing else,
 * within its limits, and nothing it names is opened or fetched.
 *
 * <p>
 * Reading runs on a thread of its own, so that the request can be answered when the time is up. A reader that does not notice
 * its end keeps its place until it does: only so many can be lost at once, and the machine stays usable. A few more wait for a
 * place; beyond that the answer is to come again, so that documents never take all threads of the requests.
 */
public final class DocumentReader {

    /** What a reader may take, beyond its patience, to notice that its time is up. */
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 500;
    /** Whoever waits holds a thread of those that answer requests; there are thirty. */
    private static final int IN_LINE = 6;
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final DocumentLimits limits;
    private final Formats formats = new Formats();
    private final ExecutorService threads = Executors.newCachedThreadPool(DocumentReader::thread);
    private final Semaphore places;

    public DocumentReader(DocumentLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "document-reader-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @param content the upload
     * @param fileName as claimed; only words in answers, never opened; may be null
     * @param claimedType a media type; decides only whether a text without a telling beginning is HTML; may be null
     * @throws UnreadableDocumentException in every case where there is no text to give
     */
    public DocumentText read(byte[] content, String fileName, String claimedType) {
        requireSize(content);
        try {
            if (places.getQueueLength() >= IN_LINE
                    || !places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableDocumentException(Reason.BUSY, "document.readers-busy");
            }
            AtomicReference<ReadBudget> begun = new AtomicReference<>();
            return await(threads.submit(() -> readAndLeave(content, fileName, claimedType, begun)), begun);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException(Reason.BUSY, LocalizableMessage.of("document.readers-stopping"), stopping);
        }
    }

    private void requireSize(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY, "document.empty");
        }
        if (content.length > limits.bytes()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "document.too-large", (limits.bytes() >> 20));
        }
    }

    private DocumentText readAndLeave(byte[] content, String fileName, String claimedType, AtomicReference<ReadBudget> begun)
            throws Exception {
        try {
            begun.set(new ReadBudget(limits));
            return formats.read(content, fileName, claimedType, begun.get());
        } finally {
            places.release();
        }
    }

    private DocumentText await(Future<DocumentText> reading, AtomicReference<ReadBudget> begun) throws InterruptedException {
        while (true) {
            try {
                return reading.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (begun.get() != null && begun.get().isOver(GRACE)) {
                    reading.cancel(true);
                    throw ReadBudget.tooSlow(limits);
                }
            } catch (ExecutionException failed) {
                throw reason(failed.getCause());
            }
        }
    }

    /** Libraries wrap what passes through them, and broken input makes them fail in every way there is. */
    private static UnreadableDocumentException reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableDocumentException known) {
                return known;
            }
        }
        return KNOWN.entrySet().stream().filter(entry -> entry.getKey().isInstance(failure)).findFirst()
                .map(entry -> new UnreadableDocumentException(entry.getValue(),
                        LocalizableMessage.of("document.too-deep"),
                        failure))
                .orElseGet(
                        () -> new UnreadableDocumentException(Reason.BROKEN,
                                LocalizableMessage.of("document.damaged"),
                                failure));
    }

    private static final Map<Class<? extends Throwable>, Reason> KNOWN = Map.of(StackOverflowError.class, Reason.TOO_DEEP,
            OutOfMemoryError.class, Reason.TOO_LARGE);
}
