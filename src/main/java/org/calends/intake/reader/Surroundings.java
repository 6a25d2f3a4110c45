package org.calends.intake.reader;

import java.util.List;

import org.calends.intake.deadline.DateContext;
import org.calends.intake.deadline.KindScorer;
import org.calends.intake.deadline.SentenceAnalyses;
import org.calends.intake.text.Sentence;
import org.calends.obligation.value.Kind;

/** What the words beyond a date's own clause say of its kind: headline, introduction, label, the sentence before. */
final class Surroundings {

    /** What another sentence says weighs less than what the date's own clause does. */
    private static final double WEAKER = 0.45;
    /** So much less may the whole sentence weigh than its surroundings and still win. */
    private static final double NEARLY = 0.8;

    private final SentenceAnalyses sentenceAnalyses;
    private final List<Sentence> sentences;

    Surroundings(SentenceAnalyses sentenceAnalyses) {
        this.sentenceAnalyses = sentenceAnalyses;
        this.sentences = sentenceAnalyses.sentences();
    }

    KindScorer.Choice of(DateContext dateContext) {
        if (dateContext.column().isPresent()) {
            return aboveTable(dateContext.sentence());
        }
        Sentence label = dateContext.label();
        KindScorer.Choice told = label == null ? of(dateContext.sentence()) : sentenceAnalyses.of(label).kind();
        KindScorer.Choice whole = sentenceAnalyses.of(dateContext.sentence()).kind();
        if (label == null && whole.strength() * WEAKER >= told.strength() * NEARLY) {
            return new KindScorer.Choice(whole.kind(), whole.strength() * WEAKER);
        }
        return told.strength() > 0 || label == null ? told : of(label);
    }

    /**
     * Of a table with several columns of dates the header speaks for each column alone: what the table is about stands above.
     */
    private KindScorer.Choice aboveTable(Sentence row) {
        Sentence header = sentences.get(row.lead());
        Sentence above = header.index() == 0 ? header : sentences.get(header.index() - 1);
        KindScorer.Choice choice = above == header ? new KindScorer.Choice(Kind.OTHER, 0) : sentenceAnalyses.of(above).kind();
        return new KindScorer.Choice(choice.kind(), choice.strength() * WEAKER);
    }

    /** What stands before a sentence, for one that leans on it: "The deadline is June 22." */
    KindScorer.Choice of(Sentence sentence) {
        KindScorer.Choice best = new KindScorer.Choice(Kind.OTHER, 0);
        int previous = sentence.index() - 1;
        boolean sameBlock = previous >= 0 && sentences.get(previous).block() == sentence.block();
        for (int index : new int[] { sentence.lead(), sameBlock ? previous : -1, sentence.heading() }) {
            if (index < 0) {
                continue;
            }
            KindScorer.Choice choice = sentenceAnalyses.of(sentences.get(index)).kind();
            if (choice.strength() * WEAKER > best.strength()) {
                best = new KindScorer.Choice(choice.kind(), choice.strength() * WEAKER);
            }
        }
        return best;
    }
}
