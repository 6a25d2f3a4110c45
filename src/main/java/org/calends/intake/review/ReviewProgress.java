package org.calends.intake.review;

/**
 * How far the review of a document is.
 *
 * @param waiting how many suggestions wait for a yes or no
 */
public record ReviewProgress(long suggestions, long waiting) {

    static final ReviewProgress NOTHING = new ReviewProgress(0, 0);
}
