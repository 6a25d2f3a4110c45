package org.calends.job;

/** Ends work that was cancelled, or whose process is about to end. The transaction around it is rolled back. */
public final class JobStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobStoppedException() {
        super("stopped", null, false, false);
    }

    /** Transactions and readers of files wrap what passes through them. */
    static boolean isIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JobStoppedException) {
                return true;
            }
        }
        return false;
    }
}
