package org.calends.web;

/** Whoever may call: the columns of the access matrix. */
enum MatrixCaller {
    NOBODY,
    VIEWER,
    EDITOR,
    ADMIN,
    VIEWER_KEY,
    EDITOR_KEY,
    ADMIN_KEY,
    /** An account that was ended, with the session it had and its password. */
    ENDED,
    /** A key of that account, and so revoked with it. */
    ENDED_KEY,
    /** A viewer who asks for what belongs to another viewer. */
    OTHER,
    /** Whoever holds a link of somebody who is not responsible. */
    STRANGER,
    /** Whoever holds a link of the obligation's owner. */
    OWNER;

    boolean hasKey() {
        return this == VIEWER_KEY || this == EDITOR_KEY || this == ADMIN_KEY || this == ENDED_KEY;
    }

    boolean hasLink() {
        return this == STRANGER || this == OWNER;
    }
}
