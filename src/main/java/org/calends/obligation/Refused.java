package org.calends.obligation;

/** What was asked contradicts where the obligation stands (409 Conflict); the message says what to do instead. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}
