package org.calends.intake;

/**
 * The text under the reader's eyes.
 *
 * @param text as written
 * @param folded the same in plain form, character for character
 */
record Passage(String text, String folded) {

    static Passage of(String text) {
        return new Passage(text, Folding.fold(text));
    }
}
