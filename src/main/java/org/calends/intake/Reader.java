package org.calends.intake;

import java.util.List;
import java.util.Objects;

/**
 * Reads deadlines out of newsletters, notices and rules, in English and Chinese, by rules and dictionaries alone: the same
 * text gives the same suggestions, and each says why. Knows nothing of documents, databases or today's date. Thread-safe.
 */
public final class Reader {

    private final DayCounting counting;

    public Reader() {
        this(DayCounting.weekendsOnly());
    }

    /** @param counting ends periods counted in working days */
    public Reader(DayCounting counting) {
        this.counting = Objects.requireNonNull(counting);
    }

    /**
     * Work and memory grow with the length of the text and no faster.
     *
     * @return the suggestions in the order of the text; empty when it holds no deadline
     * @throws UnreadableDocument when it holds more dates than a person would review
     */
    public List<Suggestion> read(Publication publication) {
        return find(publication).suggestions();
    }

    /**
     * The suggestions, and what else lies ahead in the text.
     *
     * @throws UnreadableDocument when it holds more dates than a person would review
     */
    public Findings find(Publication publication) {
        return new Reading(publication, counting).findings();
    }
}
