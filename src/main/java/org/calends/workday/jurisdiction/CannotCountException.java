package org.calends.workday.jurisdiction;

/**
 * A question about days that has no answer: an unknown calendar, an absurd amount, a year out of reach, a text that cannot
 * be read. Its message is meant for the person who asked.
 */
public final class CannotCountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public CannotCountException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The part of the question that is wrong: a component of {@code Period}, {@code Notice} or {@code Recurrence}. */
    public String field() {
        return field;
    }
}
