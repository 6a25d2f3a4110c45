package org.calends.obligation.value;

/** Where an obligation stands. */
public enum Status {
    /** To be done. */
    OPEN,
    /** Done: there is a completion. */
    DONE,
    /** Someone decided, with a reason, that it does not apply or will not be done. */
    WAIVED,
    /** The authority took it back, or it should never have been entered. */
    WITHDRAWN
}
