package org.calends.input;

import org.calends.language.LocalizableMessage;

/** What was asked contradicts where the obligation stands (409 Conflict); the message says what to do instead. */
public class ConflictException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient LocalizableMessage refusal;

    public ConflictException(LocalizableMessage refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public ConflictException(String code, Object... arguments) {
        this(LocalizableMessage.of(code, arguments));
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }
}
