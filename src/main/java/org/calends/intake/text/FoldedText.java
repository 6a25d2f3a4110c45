package org.calends.intake.text;

/**
 * The text under the reader's eyes.
 *
 * @param text as written
 * @param folded the same in plain form, character for character
 */
public record FoldedText(String text, String folded) {

    public static FoldedText of(String text) {
        return new FoldedText(text, Folding.fold(text));
    }
}
