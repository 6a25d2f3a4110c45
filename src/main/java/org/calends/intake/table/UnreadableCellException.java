package org.calends.intake.table;

import org.calends.input.Refusal;
import org.calends.language.LocalizableMessage;

/** A cell that does not hold what its column asks for; the message says what to write instead. */
final class UnreadableCellException extends IllegalArgumentException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient LocalizableMessage refusal;

    UnreadableCellException(LocalizableMessage refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }
}
