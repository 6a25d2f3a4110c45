package org.calends.http.address;

import io.vertx.ext.web.RoutingContext;

/**
 * The path of a request as rules of ours look at it. Several spellings lead to the same place: letters written as numbers, dots
 * and several slashes (RFC 3986, 6.2.2), and parameters of segments ({@code /act;x/...}), which the framework passes over.
 */
public final class PlainPath {

    private PlainPath() {
    }

    /** @return it; as it was sent, where it cannot be read */
    public static String of(RoutingContext context) {
        try {
            return of(context.normalizedPath());
        } catch (IllegalArgumentException unreadable) {
            return of(context.request().uri().replaceFirst("[?#].*", ""));
        }
    }

    /** @param path without query, of a request that the server has normalised */
    public static String of(String path) {
        return "/" + path.replaceAll(";[^/]*", "").replaceAll("//+", "/").replaceAll("^/|/$", "");
    }
}
