package org.calends.http.limit;

/** Why a request goes no further, with the status that says so (RFC 9110, 15). */
public enum RequestRejection {

    TOO_LARGE(413, "This is longer than what can be sent to this address."),
    TOO_SLOW(408, "This came in too slowly. Try again over a better line."),
    NO_ROOM(503, "Too much is being sent and fetched just now. Nothing was written; try again in a minute."),
    TOO_MANY(503, "Too many requests are being worked on just now. Nothing was written; try again in a minute."),
    SIGN_IN_FIRST(401, "Sign in first: so much is taken only from people who have an account.");

    private final int status;
    private final String detail;

    RequestRejection(int status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return detail;
    }
}
