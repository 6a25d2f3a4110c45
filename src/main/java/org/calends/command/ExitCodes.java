package org.calends.command;

/** With what the process ends; the higher ones as {@code sysexits.h} of BSD has them. */
final class ExitCodes {

    static final int DONE = 0;
    /** It was tried, and something is not as it should be. */
    static final int FOUND_FAULTS = 1;
    /** The command line makes no sense; nothing was done. */
    static final int MISUSED = 2;
    /** The application does not start, or the database does not answer. */
    static final int UNAVAILABLE = 69;
    /** A setting is wrong. */
    static final int MISCONFIGURED = 78;

    private ExitCodes() {
    }
}
