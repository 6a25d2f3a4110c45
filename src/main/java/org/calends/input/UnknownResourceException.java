package org.calends.input;

import org.calends.language.LocalizableMessage;

/** There is nothing of that name or id (404 Not Found); the message says of what. */
public class UnknownResourceException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient LocalizableMessage refusal;

    public UnknownResourceException(LocalizableMessage refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public UnknownResourceException(String code, Object... arguments) {
        this(LocalizableMessage.of(code, arguments));
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }
}
