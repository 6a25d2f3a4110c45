package org.calends.intake.deadline;

import java.util.Set;

import org.calends.intake.text.Sentence;
import org.calends.intake.text.Tokens;

/**
 * What the header of a table says of the column in which a date stands: "Original date" is no deadline, "First report" a
 * filing. Only rows with several dates need it; the date of any other is told by its row.
 *
 * @param words of the header's cell, folded; empty where there is none
 */
public record ColumnHead(String words) {

    private static final ColumnHead NONE = new ColumnHead("");
    private static final Set<String> FORMER = Set.of("original", "old", "previous", "former", "current", "existing", "initial",
            "superseded", "原", "原定", "调整前", "变更前", "延期前", "现行");

    static ColumnHead of(DateContext dateContext) {
        Sentence sentence = dateContext.sentence();
        boolean several = dateContext.previous() != null || dateContext.next() != null;
        if (!several || sentence.shape() != Sentence.Shape.ROW || sentence.lead() < 0) {
            return NONE;
        }
        String row = dateContext.folded().substring(sentence.start(), dateContext.when().start());
        String[] heads = dateContext.lead().split("\\|", -1);
        int column = (int) row.chars().filter(c -> c == '|').count();
        return column < heads.length ? new ColumnHead(heads[column].strip()) : NONE;
    }

    /** The column of dates that no longer count. */
    boolean isSuperseded() {
        return FORMER.stream()
                .anyMatch(word -> words.startsWith(word + " ") || Tokens.isHan(word.charAt(0)) && words.startsWith(word));
    }

    /** What the column is about, with no strength where its head does not tell. */
    KindScorer.Choice kind() {
        return KindScorer.of(CueLexicon.in(words, 0, words.length()));
    }

    public boolean isPresent() {
        return !words.isEmpty();
    }
}
