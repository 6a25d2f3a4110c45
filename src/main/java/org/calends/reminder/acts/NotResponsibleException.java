package org.calends.reminder.acts;

/** Somebody wants to act for everybody on an obligation for which he does not answer. */
class NotResponsibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotResponsibleException() {
        super("Only who answers for this obligation can do that.");
    }
}
