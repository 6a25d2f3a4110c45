package org.calends.web.security;

import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.calends.account.signin.HostCookies;
import org.calends.http.address.PlainPath;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells browsers not to do, static files and errors included. */
@Singleton
class SecurityHeaders {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final String OURS = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";
    private static final String A_YEAR = "max-age=31536000";

    private static final Pattern ADDRESS_IS_SECRET = Pattern
            .compile("^/(feeds|act|confirm|preferences|unsubscribe|setup|account-link)/");

    private static final Pattern NAMELESS_HTML = Pattern.compile("(?i)text/html\\s*;?\\s*");

    private final HostCookies cookies;

    SecurityHeaders(HostCookies cookies) {
        this.cookies = cookies;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String path = PlainPath.of(context); // an address that cannot be read gets these headers too
        if (!path.startsWith("/q/dev")) {
            headers.set("Content-Security-Policy", OURS);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", ADDRESS_IS_SECRET.matcher(path).find() ? "no-referrer" : "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (cookies.isSecure(context.request())) {
            headers.set("Strict-Transport-Security", A_YEAR);
        }
        context.addHeadersEndHandler(end -> {
            keepOutOfCaches(headers);
            nameEncoding(headers);
            if (context.request().version() != HttpVersion.HTTP_1_1) {
                leaveUnencodedUnsaid(headers);
            }
        });
        context.next();
    }

    /**
     * Static files and feeds say themselves how long they may be kept. All else is somebody's, or an answer to somebody (ASVS
     * 14.3.2).
     */
    private static void keepOutOfCaches(MultiMap headers) {
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    /** "identity" keeps the server's own compression away and is taken off by it, which it does in HTTP/1.1 only. */
    private static void leaveUnencodedUnsaid(MultiMap headers) {
        if ("identity".equalsIgnoreCase(headers.get(HttpHeaders.CONTENT_ENCODING))) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    /** Otherwise browsers guess it (ASVS 4.1.1). All our pages are UTF-8, whichever way they are answered. */
    private static void nameEncoding(MultiMap headers) {
        String type = headers.get("Content-Type");
        if (type != null && NAMELESS_HTML.matcher(type).matches()) {
            headers.set("Content-Type", "text/html;charset=UTF-8");
        }
    }
}
