package org.calends.intake.title;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.calends.intake.document.Publication;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Folding;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Resource;
import org.calends.intake.text.Sentence;

/** Topic tags, from a list of words in {@code topics.txt}. */
public final class Topics {

    private static final int MOST = 4;
    private static final Lexicon<String> WORDS = load();

    private final FoldedText foldedText;
    private final List<Sentence> sentences;
    private final Set<String> ofTheTitle;

    public Topics(Publication publication, FoldedText foldedText, List<Sentence> sentences) {
        this.foldedText = foldedText;
        this.sentences = sentences;
        String title = Folding.fold(publication.title());
        ofTheTitle = in(title, 0, title.length());
    }

    /** What a sentence, its headline and the document's title speak of. */
    public List<String> of(Sentence sentence) {
        Set<String> tags = new TreeSet<>(in(foldedText.folded(), sentence.start(), sentence.end()));
        if (sentence.heading() >= 0) {
            Sentence heading = sentences.get(sentence.heading());
            tags.addAll(in(foldedText.folded(), heading.start(), heading.end()));
        }
        tags.addAll(ofTheTitle);
        return tags.stream().limit(MOST).toList();
    }

    private static Set<String> in(String folded, int start, int end) {
        Set<String> tags = new TreeSet<>();
        WORDS.in(folded, start, end).forEach(hit -> tags.add(hit.meaning()));
        return tags;
    }

    private static Lexicon<String> load() {
        Lexicon<String> words = new Lexicon<>();
        for (List<String> row : Resource.rows("topics.txt", '|')) {
            row.subList(1, row.size()).forEach(word -> words.add(word, row.get(0)));
        }
        return words;
    }
}
