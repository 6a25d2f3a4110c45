package org.calends.job;

/** What a job is busy with. */
public enum JobStep {

    /** A document is read. */
    READING,
    /** Rows are checked; how many there are is not known yet. */
    CHECKING,
    /** Rows are written, and come to hold all together at the end. */
    WRITING
}
