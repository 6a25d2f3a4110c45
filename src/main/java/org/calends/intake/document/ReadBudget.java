package org.calends.intake.document;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.calends.intake.document.UnreadableDocumentException.Reason;

import com.sun.management.ThreadMXBean;

/**
 * What is left of {@link DocumentLimits} while one document is read; belongs to the one thread that reads.
 *
 * <p>
 * A thread cannot be killed, so everything that loops over hostile input calls {@link #check()}. Limits are thrown
 * unchecked on purpose: libraries swallow {@code IOException} and start repairing.
 */
public final class ReadBudget {

    /** Parsed objects are many times larger than their bytes; half the heap for one reader would starve the others. */
    private static final long MEMORY = Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);
    /** Twice for each of as many characters as are read: some programs move the pen before each of them. */
    private static final int MOST_OPERATORS = 10_000_000;
    private static final long MOST_DRAWING = 200L << 20;
    /**
     * Each costs several times what one of a plain text does: so many are some two seconds for a process that has read nothing
     * yet.
     */
    private static final int MOST_DRAWN_CHARACTERS = 4_000_000;
    /** Five for each of as many tags as are read. */
    private static final int MOST_ATTRIBUTES = 1_000_000;
    private static final int CHECKS_PER_LOOK = 64;
    private static final int PARTS_PER_ATTACHMENT = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final DocumentLimits limits;
    private final Thread reader = Thread.currentThread();
    private final long earliestEnd;
    private final long processorBefore = THREADS.getCurrentThreadCpuTime();
    private long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    private long unpacked;
    private int checks;
    private int pages;
    private int operators;
    private long drawing;
    private int drawnCharacters;
    private int tags;
    private int attributes;
    private int attachments;
    private int parts;
    private int depth;

    public ReadBudget(DocumentLimits limits) {
        this.limits = limits;
        this.earliestEnd = System.nanoTime() + limits.patience().toNanos();
    }

    public DocumentLimits limits() {
        return limits;
    }

    /** Cheap enough for inner loops. */
    public void check() {
        if (++checks % CHECKS_PER_LOOK == 0) {
            look();
        }
    }

    private void look() {
        if (reader.isInterrupted() || System.nanoTime() - earliestEnd > 0 && isOver(Duration.ZERO)) {
            throw tooSlow(limits);
        }
        if (THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore > MEMORY) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "document.too-much-memory");
        }
    }

    /**
     * Not the clock decides but what the reader used of a processor: a busy machine reads what a quiet one reads. May be asked
     * by any thread.
     *
     * @param grace beyond the patience
     */
    public boolean isOver(Duration grace) {
        long used = THREADS.getThreadCpuTime(reader.getId()) - processorBefore;
        return used > limits.patience().plus(grace).toNanos();
    }

    public static UnreadableDocumentException tooSlow(DocumentLimits limits) {
        return new UnreadableDocumentException(Reason.TOO_SLOW, "document.too-slow", limits.patience().toSeconds());
    }

    /** What was allocated so far is garbage by now: start counting memory anew. */
    public void partDone() {
        look();
        allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    }

    public void pages(int more) {
        pages += more;
        if (pages > limits.pages()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE,
                    "document.too-many-pages", limits.pages());
        }
    }

    /** One step of drawing a PDF, whether or not it draws a character. */
    public void operator() {
        check();
        if (++operators > MOST_OPERATORS) {
            throw tooMuchDrawing();
        }
    }

    /** @param bytes more of a PDF that were read or unpacked; a part that many pages use counts for each */
    public void drawing(int bytes) {
        check();
        drawing += Math.max(0, bytes);
        if (drawing > MOST_DRAWING) {
            throw tooMuchDrawing();
        }
    }

    private static UnreadableDocumentException tooMuchDrawing() {
        return new UnreadableDocumentException(Reason.TOO_LARGE,
                "document.pdf.too-much-beside-text");
    }

    /** @param total characters of text so far */
    public void characters(int total) {
        check();
        requireFew(total, limits.characters());
    }

    /** One character of a PDF; those of all attachments count. */
    public void drawnCharacter() {
        check();
        requireFew(++drawnCharacters, Math.min(MOST_DRAWN_CHARACTERS, limits.characters()));
    }

    private static void requireFew(int characters, int atMost) {
        if (characters > atMost) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "document.too-many-characters", atMost);
        }
    }

    /** @param length of one HTML page, in characters */
    public void markup(int length) {
        if (length > limits.markup()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "document.too-much-markup", limits.markup() / 1_000_000);
        }
    }

    /** Adds up what all pages of the document hold. */
    public void tags(int more) {
        tags += more;
        requireFewTags(tags);
    }

    /** Adds up the marks that part the attributes of all pages. */
    public void attributes(int more) {
        attributes += more;
        if (attributes > MOST_ATTRIBUTES) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "document.too-many-attributes", MOST_ATTRIBUTES);
        }
    }

    /** @param many elements of one page: some are made of tags that are not written */
    public void elements(int many) {
        requireFewTags(many);
    }

    private void requireFewTags(int many) {
        if (many > limits.tags()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "document.too-many-tags", limits.tags());
        }
    }

    /** Adds up what all parts together unpack to. */
    public void unpacked(long bytes) {
        check();
        unpacked += bytes;
        unpackedInOnePart(unpacked);
    }

    public void unpackedInOnePart(long bytes) {
        if (bytes > limits.unpackedBytes()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "document.unpacks-too-large",
                    (limits.unpackedBytes() >> 20));
        }
    }

    public void attachment() {
        requireFew(++attachments);
    }

    /** Parts are looked at before it is known which of them are attachments; forms of the body and pictures are parts too. */
    public void part() {
        requireFew(++parts / PARTS_PER_ATTACHMENT);
    }

    private void requireFew(int many) {
        if (many > limits.attachments()) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "document.mail.too-many-attachments", limits.attachments());
        }
    }

    /** Whatever lies inside something else is read in here. */
    public <T> T nested(Callable<T> inner) throws Exception {
        if (depth == limits.depth()) {
            throw new UnreadableDocumentException(Reason.TOO_DEEP, "document.mail.nested", limits.depth());
        }
        depth++;
        try {
            return inner.call();
        } finally {
            depth--;
        }
    }
}
