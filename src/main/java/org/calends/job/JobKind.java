package org.calends.job;

/** What a job does. */
public enum JobKind {
    IMPORT,
    DOCUMENT
}
