package org.calends.obligation.value;

/** How much of an obligation is told to somebody who may know that it exists. */
public enum Detail {
    /** All that it says. */
    FULL,
    /**
     * What identifies it and when it is due: title, kind, authority, every form of its date, and whether it is closed. Neither
     * who has to do with it, nor what people wrote about it, nor where it came from, nor ways in that need an account.
     */
    DATES
}
