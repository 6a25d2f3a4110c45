package org.calends.intake.document;

import org.calends.input.Refusal;
import org.calends.language.LocalizableMessage;

/**
 * A document that cannot be turned into text. The message tells the user what to change and quotes nothing from the
 * document; the cause, if any, is for the log.
 */
public class UnreadableDocumentException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    /** Why; stable names for programs to act on. */
    public enum Reason {
        /** No bytes, or only white space. */
        EMPTY,
        /** A size, page, part or character limit was passed. */
        TOO_LARGE,
        /** Parts lie in each other beyond the limit. */
        TOO_DEEP,
        /** Reading took longer than the limit. */
        TOO_SLOW,
        /** All readers are taken; the same document may be readable later. */
        BUSY,
        /** It wants a password. */
        ENCRYPTED,
        /** It is damaged, or not what its first bytes say. */
        BROKEN,
        /** A kind of file that is not read. */
        UNSUPPORTED,
        /** It holds pictures only. */
        NO_TEXT;

        /** Limits that hold for a message and its attachments together; other reasons concern one attachment only. */
        public boolean endangers() {
            return this == TOO_LARGE || this == TOO_DEEP || this == TOO_SLOW;
        }
    }

    private final Reason reason;
    private final transient LocalizableMessage refusal;

    public UnreadableDocumentException(Reason reason, String code, Object... arguments) {
        this(reason, LocalizableMessage.of(code, arguments), null);
    }

    public UnreadableDocumentException(Reason reason, LocalizableMessage refusal, Throwable cause) {
        super(refusal.toString(), cause);
        this.reason = reason;
        this.refusal = refusal;
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }

    public Reason reason() {
        return reason;
    }
}
