package org.calends.intake;

import java.util.Set;

/**
 * What the header of a table says of the column in which a date stands: "Original date" is no deadline, "First report" a
 * filing. Only rows with several dates need it; the date of any other is told by its row.
 *
 * @param words of the header's cell, folded; empty where there is none
 */
record ColumnHead(String words) {

    private static final ColumnHead NONE = new ColumnHead("");
    private static final Set<String> FORMER = Set.of("original", "old", "previous", "former", "current", "existing", "initial",
            "superseded", "原", "原定", "调整前", "变更前", "延期前", "现行");

    static ColumnHead of(Scene scene) {
        Sentence sentence = scene.sentence();
        boolean several = scene.previous() != null || scene.next() != null;
        if (!several || sentence.shape() != Sentence.Shape.ROW || sentence.lead() < 0) {
            return NONE;
        }
        String row = scene.folded().substring(sentence.start(), scene.when().start());
        String[] heads = scene.lead().split("\\|", -1);
        int column = (int) row.chars().filter(c -> c == '|').count();
        return column < heads.length ? new ColumnHead(heads[column].strip()) : NONE;
    }

    /** The column of dates that no longer count. */
    boolean isSuperseded() {
        return FORMER.stream()
                .anyMatch(word -> words.startsWith(word + " ") || Tokens.isHan(word.charAt(0)) && words.startsWith(word));
    }

    /** What the column is about, with no strength where its head does not tell. */
    Kinds.Choice kind() {
        return Kinds.of(Signs.in(words, 0, words.length()));
    }

    boolean isPresent() {
        return !words.isEmpty();
    }
}
