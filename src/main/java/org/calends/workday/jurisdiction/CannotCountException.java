package org.calends.workday.jurisdiction;

import org.calends.input.Refusal;
import org.calends.language.LocalizableMessage;

/**
 * A question about days that has no answer: an unknown calendar, an absurd amount, a year out of reach, a text that cannot
 * be read. Its message is meant for the person who asked.
 */
public final class CannotCountException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient LocalizableMessage refusal;

    public CannotCountException(String field, String code, Object... arguments) {
        this(field, LocalizableMessage.of(code, arguments));
    }

    public CannotCountException(String field, LocalizableMessage refusal) {
        super(refusal.toString());
        this.field = field;
        this.refusal = refusal;
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }

    /** The part of the question that is wrong: a component of {@code Period}, {@code Notice} or {@code Recurrence}. */
    public String field() {
        return field;
    }
}
