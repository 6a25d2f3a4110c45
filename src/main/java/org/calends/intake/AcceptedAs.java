package org.calends.intake;

/** What a person's yes did. */
public enum AcceptedAs {
    /** It became an obligation of its own. */
    OBLIGATION,
    /** It is one more source of an obligation that was there before. */
    SOURCE,
    /** It moved the date of an obligation that was there before. */
    POSTPONEMENT
}
