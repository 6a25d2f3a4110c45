package org.calends.intake;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Topic tags, from a list of words in {@code topics.txt}. */
final class Topics {

    private static final int MOST = 4;
    private static final Lexicon<String> WORDS = load();

    private Topics() {
    }

    static List<String> of(Passage passage, Sentence sentence, List<Sentence> sentences, Publication publication) {
        Set<String> tags = new TreeSet<>();
        add(tags, passage.folded(), sentence.start(), sentence.end());
        if (sentence.heading() >= 0) {
            Sentence heading = sentences.get(sentence.heading());
            add(tags, passage.folded(), heading.start(), heading.end());
        }
        String title = Folding.fold(publication.title());
        add(tags, title, 0, title.length());
        return tags.stream().limit(MOST).toList();
    }

    private static void add(Set<String> tags, String folded, int start, int end) {
        WORDS.in(folded, start, end).forEach(hit -> tags.add(hit.meaning()));
    }

    private static Lexicon<String> load() {
        Lexicon<String> words = new Lexicon<>();
        for (List<String> row : Resource.rows("topics.txt", '|')) {
            row.subList(1, row.size()).forEach(word -> words.add(word, row.get(0)));
        }
        return words;
    }
}
