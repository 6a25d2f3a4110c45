package org.calends.workday.count;

/** What becomes of a date that is not a working day. */
public enum Roll {

    /** It stays where it is. */
    NONE,
    /** It moves to the next working day. */
    FOLLOWING,
    /** It moves to the previous working day. */
    PRECEDING
}
