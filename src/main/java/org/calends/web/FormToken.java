package org.calends.web;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;

import org.calends.account.HostCookies;
import org.calends.account.Secrets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets no other site act through a visitor's browser: a secret in a cookie must come back in the form, or in a header where
 * a script sends it. Another site can make the browser send the cookie, but cannot read it.
 */
@Singleton
class FormToken {

    static final String FIELD = "form-token";
    static final String HEADER = "X-Form-Token";
    private static final String COOKIE = "calends-form";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ATTRIBUTE = FormToken.class.getName();

    private final HostCookies cookies;

    FormToken(HostCookies cookies) {
        this.cookies = cookies;
    }

    @ForBrowsers
    @WithFormRead
    @ServerRequestFilter
    public void check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        String known = cookies.read(context.request(), COOKIE);
        if (!SAFE.contains(request.getMethod()) && !isSame(known, unmasked(sent(request)))) {
            throw new ForbiddenException("This form is too old, or was not ours. Go back, reload the page and send it again.");
        }
        context.put(ATTRIBUTE, known == null || known.isBlank() ? renew(context.request()) : known);
    }

    /** Called at sign-in, so that what was known before is worth nothing after. */
    String renew(HttpServerRequest request) {
        String token = Secrets.make();
        cookies.write(request, COOKIE, token, KEPT);
        return token;
    }

    /** @return the token as it stands in a page, written differently each time; null where nobody asked for a page */
    static String of(RoutingContext context) {
        String token = context.get(ATTRIBUTE);
        return token == null ? null : Mask.over(token);
    }

    private static String unmasked(String sent) {
        return sent == null ? null : Mask.taken(sent);
    }

    private static String sent(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return header;
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormParameter(FIELD, true, false) instanceof String field ? field : null;
    }

    private static boolean isSame(String known, String sent) {
        return known != null && sent != null && !known.isBlank() && MessageDigest.isEqual(known.getBytes(), sent.getBytes());
    }
}
