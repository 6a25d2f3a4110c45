package org.calends.obligation;

/** How the stated date limits acting; the stated date itself is never moved. */
public enum Bound {
    /** On that day is in time. */
    BY,
    /** That day is too late. */
    BEFORE,
    /** It happens that day. */
    ON,
    /** It applies from that day. */
    FROM
}
