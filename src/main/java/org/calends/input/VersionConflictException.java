package org.calends.input;

/** Someone else changed it since the caller read it: read it again (RFC 9110, 412 Precondition Failed). */
public class VersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionConflictException(int expected, int present) {
        super("You changed version " + expected + ", but it is at version " + present + " now. Read it again.");
    }
}
