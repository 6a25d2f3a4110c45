package org.calends.input;

import org.calends.language.LocalizableMessage;

/** Someone else changed it since the caller read it: read it again (RFC 9110, 412 Precondition Failed). */
public class VersionConflictException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient LocalizableMessage refusal;

    public VersionConflictException(int expected, int present) {
        this(LocalizableMessage.of("request.version-conflict", expected, present));
    }

    private VersionConflictException(LocalizableMessage refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    @Override
    public LocalizableMessage refusal() {
        return refusal;
    }
}
