package org.calends.obligation;

/** Someone else changed it since the caller read it: read it again (RFC 9110, 412 Precondition Failed). */
public class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(int expected, int present) {
        super("You changed version " + expected + ", but it is at version " + present + " now. Read it again.");
    }
}
