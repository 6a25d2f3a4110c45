package org.calends.job;

/** Where a job stands. The last three are its end. */
public enum JobState {

    WAITING,
    RUNNING,
    /** It did what was asked. */
    DONE,
    /** It was refused, broke, or its process ended. Nothing was written. */
    FAILED,
    /** Nothing was written. */
    CANCELLED;

    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
