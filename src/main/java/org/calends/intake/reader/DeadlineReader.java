package org.calends.intake.reader;

import java.util.List;
import java.util.Objects;

import org.calends.intake.date.PeriodEnd;
import org.calends.intake.document.Publication;
import org.calends.intake.document.UnreadableDocumentException;

/**
 * Reads deadlines out of newsletters, notices and rules, in English and Chinese, by rules and dictionaries alone: the same
 * text gives the same suggestions, and each says why. Knows nothing of documents, databases or today's date. Thread-safe.
 */
public final class DeadlineReader {

    private final PeriodEnd counting;

    public DeadlineReader() {
        this(PeriodEnd.weekendsOnly());
    }

    /** @param counting ends periods counted in working days */
    public DeadlineReader(PeriodEnd counting) {
        this.counting = Objects.requireNonNull(counting);
    }

    /**
     * Work and memory grow with the length of the text and no faster.
     *
     * @return the suggestions in the order of the text; empty when it holds no deadline
     * @throws UnreadableDocumentException when it holds more dates than a person would review
     */
    public List<Suggestion> read(Publication publication) {
        return find(publication).suggestions();
    }

    /**
     * The suggestions, and what else lies ahead in the text.
     *
     * @throws UnreadableDocumentException when it holds more dates than a person would review
     */
    public Findings find(Publication publication) {
        return new Reading(publication, counting).findings(false);
    }

    /**
     * The same with the rules that decided about each date.
     *
     * @throws UnreadableDocumentException when it holds more dates than a person would review
     */
    public Findings explain(Publication publication) {
        return new Reading(publication, counting).findings(true);
    }
}
