package org.calends.account.sso;

/** A provider did not answer, or not so that its answer could be believed. The message is for the log; it holds no secret. */
class SsoFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    SsoFailedException(String message) {
        super(message);
    }

    SsoFailedException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
