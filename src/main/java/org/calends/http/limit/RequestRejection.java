package org.calends.http.limit;

import org.calends.language.LocalizableMessage;

/** Why a request goes no further, with the status that says so (RFC 9110, 15). */
public enum RequestRejection {

    TOO_LARGE(413, LocalizableMessage.of("request.too-long")),
    TOO_SLOW(408, LocalizableMessage.of("request.too-slow")),
    NO_ROOM(503, LocalizableMessage.of("request.too-much-in-transit")),
    TOO_MANY(503, LocalizableMessage.of("request.too-many-at-once")),
    SIGN_IN_FIRST(401, LocalizableMessage.of("request.sign-in-first"));

    private final int status;
    private final LocalizableMessage detail;

    RequestRejection(int status, LocalizableMessage detail) {
        this.status = status;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public LocalizableMessage detail() {
        return detail;
    }
}
