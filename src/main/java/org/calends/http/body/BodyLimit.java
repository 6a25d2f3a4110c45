package org.calends.http.body;

import java.util.Locale;
import java.util.Set;

import org.calends.http.address.PlainPath;

/** How long a body may be, by the door at which it comes in. Bodies of strangers are small, whatever the door. */
public enum BodyLimit {

    /** What anybody may send: signing in, subscribing, and whatever takes no body at all. */
    OPEN(16 << 10, false),
    /** Behind a link in a mail: a note of 10,000 Chinese characters, which a form writes as nine bytes each. */
    LINK(128 << 10, false),
    /** A form of somebody who has signed in; the longest is that of an obligation. */
    FORM(1 << 20, true),
    /** JSON and other texts. */
    API(1 << 20, true),
    CALDAV(2 << 20, true),
    /** Documents and files to import: as much as {@code quarkus.http.limits.max-body-size} says. */
    UPLOAD(Long.MAX_VALUE, true);

    private static final Set<String> OPEN_PAGES = Set.of("login", "forgotten", "account-link", "subscribe", "confirm",
            "preferences", "unsubscribe", "setup",
            "feeds", "q", ".well-known");
    private static final Set<String> UPLOADS = Set.of("documents", "obligations/import", "api/documents",
            "api/obligations/import",
            "api/bounces");

    private final long bytes;
    private final boolean forKnown;

    BodyLimit(long bytes, boolean forKnown) {
        this.bytes = bytes;
        this.forKnown = forKnown;
    }

    /** @return in bytes; who is not known there is given no more than {@link #OPEN} */
    public long bytes() {
        return bytes;
    }

    /** @return whether only who is known is let in */
    public boolean isForKnown() {
        return forKnown;
    }

    /** @param path normalised; it need not be plain */
    public static BodyLimit at(String path) {
        String plain = PlainPath.of(path).substring(1).toLowerCase(Locale.ROOT);
        String first = plain.substring(0, plain.indexOf('/') < 0 ? plain.length() : plain.indexOf('/'));
        if (plain.equals("api/forgotten-password")) {
            return OPEN;
        }
        if (UPLOADS.contains(plain)) {
            return UPLOAD;
        }
        return switch (first) {
            case "api", "scim" -> API;
            case "caldav" -> CALDAV;
            case "act" -> LINK;
            default -> OPEN_PAGES.contains(first) ? OPEN : FORM;
        };
    }
}
