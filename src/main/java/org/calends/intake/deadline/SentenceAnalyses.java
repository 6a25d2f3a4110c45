package org.calends.intake.deadline;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;

import org.calends.intake.authority.Authority;
import org.calends.intake.authority.AuthorityDisambiguator;
import org.calends.intake.date.DateFinder;
import org.calends.intake.text.FoldedText;
import org.calends.intake.text.Lexicon;
import org.calends.intake.text.Sentence;

/**
 * Studies the sentences of one text. Remembers the last few only: a text of megabytes is read in a window, and what has left
 * it is worked out again when it is asked for.
 */
public final class SentenceAnalyses {

    private static final int REMEMBERED = 128;

    private final FoldedText foldedText;
    private final List<Sentence> sentences;
    private final DateFinder dateFinder;
    private final String home;
    private final NavigableMap<Integer, Lexicon.Hit<Authority>> namesakes;
    /** Each sentence has one place, which it shares with those a window before and after it. */
    private final SentenceAnalysis[] recent = new SentenceAnalysis[REMEMBERED];

    /** @param home jurisdiction that decides between bodies of one name, or null */
    public SentenceAnalyses(FoldedText foldedText, List<Sentence> sentences, DateFinder dateFinder, String home) {
        this.foldedText = foldedText;
        this.sentences = sentences;
        this.dateFinder = dateFinder;
        this.home = home;
        this.namesakes = AuthorityDisambiguator.in(foldedText, home);
    }

    public FoldedText passage() {
        return foldedText;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** Whom a stretch of the text means by names that several bear. */
    Collection<Lexicon.Hit<Authority>> namesakes(int start, int end) {
        return namesakes.subMap(start, end).values();
    }

    public SentenceAnalysis of(Sentence sentence) {
        int place = sentence.index() % REMEMBERED;
        SentenceAnalysis known = recent[place];
        if (known == null || known.sentence().index() != sentence.index()) {
            known = new SentenceAnalysis(this, sentence, dateFinder, home);
            recent[place] = known;
        }
        return known;
    }
}
