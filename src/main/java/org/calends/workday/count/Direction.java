package org.calends.workday.count;

/** On which side of its trigger a period lies. */
public enum Direction {

    /** "Within 15 days of publication." */
    AFTER,
    /** "20 working days before the hearing." */
    BEFORE
}
