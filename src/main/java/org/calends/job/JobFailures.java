package org.calends.job;

/** Words what went wrong as the answer to a request would. */
public interface JobFailures {

    JobAnswer of(Throwable thrown);

    /** @return that the process ended before the work did */
    JobAnswer restarted();
}
