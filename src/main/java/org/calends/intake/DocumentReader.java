package org.calends.intake;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.calends.intake.UnreadableDocument.Reason;

/**
 * Turns an uploaded document into text, whatever is in it: a hostile one ends in {@link UnreadableDocument} and nothing else,
 * within its limits, and nothing it names is opened or fetched.
 *
 * <p>
 * Reading runs on a thread of its own, so that the request can be answered when the time is up. A reader that does not notice
 * its end keeps its place until it does: only so many can be lost at once, and the machine stays usable. A few more wait for a
 * place; beyond that the answer is to come again, so that documents never take all threads of the requests.
 */
public final class DocumentReader {

    /** What a reader may take, beyond its patience, to notice that its time is up. */
    private static final long GRACE_MILLIS = 2_000;
    /** Whoever waits holds a thread of those that answer requests; there are thirty. */
    private static final int IN_LINE = 6;
    private static final String ALL_BUSY = "All document readers are busy. Try again in a minute.";
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
     * @throws UnreadableDocument in every case where there is no text to give
     */
    public DocumentText read(byte[] content, String fileName, String claimedType) {
        requireSize(content);
        try {
            if (places.getQueueLength() >= IN_LINE
                    || !places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableDocument(Reason.BUSY, ALL_BUSY);
            }
            return await(threads.submit(() -> readAndLeave(content, fileName, claimedType)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnreadableDocument(Reason.BUSY, "The server is stopping. Try again in a minute.", stopping);
        }
    }

    private void requireSize(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY, "The document is empty. Choose the file again.");
        }
        if (content.length > limits.bytes()) {
            throw new UnreadableDocument(Reason.TOO_LARGE,
                    "The document is larger than " + (limits.bytes() >> 20) + " MB. Split it, or save it without pictures.");
        }
    }

    private DocumentText readAndLeave(byte[] content, String fileName, String claimedType) throws Exception {
        try {
            return formats.read(content, fileName, claimedType, new Allowance(limits));
        } finally {
            places.release();
        }
    }

    private DocumentText await(Future<DocumentText> reading) throws InterruptedException {
        try {
            return reading.get(limits.patience().toMillis() + GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            reading.cancel(true);
            throw Allowance.tooSlow(limits);
        } catch (ExecutionException failed) {
            throw reason(failed.getCause());
        }
    }

    /** Libraries wrap what passes through them, and broken input makes them fail in every way there is. */
    private static UnreadableDocument reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableDocument known) {
                return known;
            }
        }
        return KNOWN.entrySet().stream().filter(entry -> entry.getKey().isInstance(failure)).findFirst()
                .map(entry -> new UnreadableDocument(entry.getValue(),
                        "The document is built too deep or too large to be read. "
                                + "Save it anew, or copy the passage into a text file.",
                        failure))
                .orElseGet(
                        () -> new UnreadableDocument(Reason.BROKEN, "The document is damaged. Open it in the program it came "
                                + "from, save it anew and upload that.", failure));
    }

    private static final Map<Class<? extends Throwable>, Reason> KNOWN = Map.of(StackOverflowError.class, Reason.TOO_DEEP,
            OutOfMemoryError.class, Reason.TOO_LARGE);
}
