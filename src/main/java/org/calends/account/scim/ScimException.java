package org.calends.account.scim;

/** A request that is refused as RFC 7644, 3.12 says. */
class ScimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    /** @param type such as {@code invalidFilter}, or null */
    ScimException(int status, String type, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
    }

    static ScimException invalid(String type, String detail) {
        return new ScimException(400, type, detail);
    }

    static ScimException notFound(String what) {
        return new ScimException(404, null, "There is no such " + what + ".");
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }
}
