package org.calends.intake;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

import org.calends.intake.UnreadableDocument.Reason;

import com.sun.management.ThreadMXBean;

/**
 * What is left of {@link DocumentLimits} while one document is read; belongs to the one thread that reads.
 *
 * <p>
 * A thread cannot be killed, so everything that loops over hostile input calls {@link #check()}. Limits are thrown
 * unchecked on purpose: libraries swallow {@code IOException} and start repairing.
 */
final class Allowance {

    /** Parsed objects are many times larger than their bytes; half the heap for one reader would starve the others. */
    private static final long MEMORY = Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);
    private static final int CHECKS_PER_LOOK = 64;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final DocumentLimits limits;
    private final long deadline;
    private long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    private long unpacked;
    private int checks;
    private int pages;
    private int attachments;
    private int depth;

    Allowance(DocumentLimits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.patience().toNanos();
    }

    DocumentLimits limits() {
        return limits;
    }

    /** Cheap enough for inner loops. */
    void check() {
        if (++checks % CHECKS_PER_LOOK == 0) {
            look();
        }
    }

    private void look() {
        if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
            throw tooSlow(limits);
        }
        if (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore > MEMORY) {
            throw new UnreadableDocument(Reason.TOO_LARGE,
                    "Reading this document takes too much memory. Save it anew, or copy the passage into a text file.");
        }
    }

    static UnreadableDocument tooSlow(DocumentLimits limits) {
        return new UnreadableDocument(Reason.TOO_SLOW, "Reading this document took longer than "
                + limits.patience().toSeconds() + " seconds. Split it, or copy the passage into a text file.");
    }

    /** What was allocated so far is garbage by now: start counting memory anew. */
    void partDone() {
        look();
        allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    }

    void page() {
        if (++pages > limits.pages()) {
            throw new UnreadableDocument(Reason.TOO_LARGE,
                    "The document has more than " + limits.pages() + " pages. Split it and upload the parts.");
        }
        partDone();
    }

    /** @param total characters of text so far */
    void characters(int total) {
        check();
        if (total > limits.characters()) {
            throw new UnreadableDocument(Reason.TOO_LARGE,
                    "The document holds more than " + limits.characters() + " characters of text. Split it.");
        }
    }

    /** Adds up what all parts together unpack to. */
    void unpacked(long bytes) {
        check();
        unpacked += bytes;
        unpackedInOnePart(unpacked);
    }

    void unpackedInOnePart(long bytes) {
        if (bytes > limits.unpackedBytes()) {
            throw new UnreadableDocument(Reason.TOO_LARGE, "The document unpacks to more than "
                    + (limits.unpackedBytes() >> 20) + " MB. Save it anew without pictures, or split it.");
        }
    }

    /** @return false once the limit is reached: what follows is left out, which the caller must say */
    boolean attachment() {
        return ++attachments <= limits.attachments();
    }

    /** Whatever lies inside something else is read in here. */
    <T> T nested(Callable<T> inner) throws Exception {
        if (depth == limits.depth()) {
            throw new UnreadableDocument(Reason.TOO_DEEP, "Messages lie in each other more than " + limits.depth()
                    + " deep. Save the one that matters as a file of its own.");
        }
        depth++;
        try {
            return inner.call();
        } finally {
            depth--;
        }
    }
}
