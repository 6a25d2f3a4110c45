package org.calends.reminder.acts;

import org.calends.input.RequestRefusedException;

/** Somebody wants to act for everybody on an obligation for which he does not answer. */
class NotResponsibleException extends RequestRefusedException {

    private static final long serialVersionUID = 1L;

    NotResponsibleException() {
        super(Ground.FORBIDDEN, "reminder.not-responsible");
    }
}
