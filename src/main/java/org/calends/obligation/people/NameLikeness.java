package org.calends.obligation.people;

import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How far two names of people are from each other: "j.okafor", "Okafor, Jide" and "Jide Okafour" are all near "Jide Okafor".
 *
 * @param words in small letters, in the order in which they were written
 * @param letters the same without what parts them
 */
record NameLikeness(List<String> words, String letters) {

    /** Of names that nobody would take for each other. */
    static final int FAR = 10;

    private static final int SHORTEST_WORD = 3;
    private static final int LETTERS_FOR_A_SLIP = 4;
    private static final int INITIALS = 1;
    private static final int ONE_WORD = 3;

    static NameLikeness of(String folded) {
        List<String> words = Stream.of(folded.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
        return new NameLikeness(words, String.join("", words));
    }

    /** @return 0 for the same words in whatever order, {@link #FAR} for names that are not alike */
    int distance(NameLikeness other) {
        if (letters.isEmpty() || other.letters.isEmpty()) {
            return FAR;
        }
        if (letters.equals(other.letters) || sorted().equals(other.sorted())) {
            return 0;
        }
        if (abbreviates(other) || other.abbreviates(this)) {
            return INITIALS;
        }
        int slips = LevenshteinDistance.getDefaultInstance().apply(letters, other.letters);
        if (slips <= Math.max(letters.length(), other.letters.length()) / LETTERS_FOR_A_SLIP) {
            return INITIALS + slips;
        }
        return sharesAWord(other) || isPartOf(other) || other.isPartOf(this) ? ONE_WORD
                : hasAWordLike(other) ? ONE_WORD + 1 : FAR;
    }

    private List<String> sorted() {
        return words.stream().sorted().toList();
    }

    /** "j okafor" for "jide okafor", also "jokafor". */
    private boolean abbreviates(NameLikeness other) {
        if (other.words.size() < 2) {
            return false;
        }
        String first = other.words.get(0);
        String last = other.words.get(other.words.size() - 1);
        return letters.equals(first.substring(0, 1) + last) || letters.equals(first + last.substring(0, 1))
                || letters.equals(last + first.substring(0, 1));
    }

    private boolean sharesAWord(NameLikeness other) {
        return words.stream().anyMatch(word -> isTelling(word) && other.words.contains(word));
    }

    /** "Okafr" for "Jide Okafor": one word with a slip. */
    private boolean hasAWordLike(NameLikeness other) {
        return words.stream().filter(word -> word.length() >= LETTERS_FOR_A_SLIP)
                .anyMatch(word -> other.words.stream().filter(theirs -> theirs.length() >= LETTERS_FOR_A_SLIP)
                        .anyMatch(theirs -> LevenshteinDistance.getDefaultInstance().apply(word, theirs) == 1));
    }

    /** Chinese names have no blanks. */
    private boolean isPartOf(NameLikeness other) {
        return isTelling(letters) && other.letters.contains(letters);
    }

    private static boolean isTelling(String word) {
        return word.length() >= SHORTEST_WORD || word.length() == 2 && word.codePoints().allMatch(Character::isIdeographic);
    }
}
