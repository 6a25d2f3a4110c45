package org.calends.input;

/** What was asked contradicts where the obligation stands (409 Conflict); the message says what to do instead. */
public class ConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(message);
    }
}
