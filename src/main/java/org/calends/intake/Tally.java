package org.calends.intake;

/**
 * How far the review of a document is.
 *
 * @param waiting how many suggestions wait for a yes or no
 */
public record Tally(long suggestions, long waiting) {

    static final Tally NOTHING = new Tally(0, 0);
}
