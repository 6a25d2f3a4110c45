package org.calends.intake.review;

/** Where a suggestion stands. */
public enum SuggestionState {
    /** It waits for a person's yes or no. */
    PENDING,
    /** It became an obligation. */
    ACCEPTED,
    /** A person said no. */
    DISMISSED
}
