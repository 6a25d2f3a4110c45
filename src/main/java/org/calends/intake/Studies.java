package org.calends.intake;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * Studies the sentences of one text. Remembers the last few only: a text of megabytes is read in a window, and what has left
 * it is worked out again when it is asked for.
 */
final class Studies {

    private static final int REMEMBERED = 96;

    private final Passage passage;
    private final List<Sentence> sentences;
    private final Dates dates;
    private final String home;
    private final NavigableMap<Integer, Lexicon.Hit<Authority>> namesakes;
    private final Map<Integer, Study> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Study> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param home jurisdiction that decides between bodies of one name, or null */
    Studies(Passage passage, List<Sentence> sentences, Dates dates, String home) {
        this.passage = passage;
        this.sentences = sentences;
        this.dates = dates;
        this.home = home;
        this.namesakes = Namesakes.in(passage, home);
    }

    Passage passage() {
        return passage;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Whom a stretch of the text means by names that several bear. */
    Collection<Lexicon.Hit<Authority>> namesakes(int start, int end) {
        return namesakes.subMap(start, end).values();
    }

    Study of(Sentence sentence) {
        return recent.computeIfAbsent(sentence.index(), index -> new Study(this, sentence, dates, home));
    }
}
