package org.calends.account.signin;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;

/**
 * Cookies that no script reads and no other site sends. Over https they carry the prefix {@code __Host-}, which ties them to
 * this very host (RFC 6265bis, 4.1.3); over plain http, as on one's own machine, browsers would refuse that prefix.
 */
@Singleton
public class HostCookies {

    private static final String PREFIX = "__Host-";

    private final Provider<URI> baseUrl;
    private volatile URI address;

    HostCookies(@ConfigProperty(name = "calends.base-url") Provider<URI> baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * @return whether the browser came over https: directly, through a proxy that says so, or to an https public address. Who
     *         forges the header only makes an own cookie stricter.
     */
    public boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                || isAtPublicAddress(request);
    }

    private boolean isAtPublicAddress(HttpServerRequest request) {
        URI own = address();
        return "https".equals(own.getScheme()) && request.authority() != null
                && request.authority().toString().equals(own.getAuthority());
    }

    /** Asked at the first request, when the port is known, and then remembered: every request needs it. */
    private URI address() {
        if (address == null) {
            address = baseUrl.get();
        }
        return address;
    }

    /** @return the cookie's value, or null */
    public String read(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(nameFor(request, name));
        return cookie == null ? null : cookie.getValue();
    }

    /** @param length how long the browser keeps it; zero removes it */
    public void write(HttpServerRequest request, String name, String value, Duration length) {
        request.response().addCookie(Cookie.cookie(nameFor(request, name), value).setPath("/").setHttpOnly(true)
                .setSecure(isSecure(request)).setSameSite(CookieSameSite.LAX).setMaxAge(length.toSeconds()));
    }

    private String nameFor(HttpServerRequest request, String name) {
        return isSecure(request) ? PREFIX + name : name;
    }
}
