package org.calends.web.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.calends.account.person.Secrets;
import org.calends.account.signin.HostCookies;
import org.calends.account.signin.PageAuthentication;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets no other site act through a visitor's browser: a token must come back in the form, or in a header where a script sends
 * it. It is derived from the secret of the very session, so that no cookie and token of somebody else or of another session
 * go together; before signing in from the secret of a cookie that ends with signing in.
 */
@Singleton
public class FormToken {

    static final String FIELD = "form-token";
    static final String HEADER = "X-Form-Token";
    private static final String COOKIE = "calends-form";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** What browsers say of a request that another site made (Fetch Metadata), a sibling under our domain included. */
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
    private static final String ATTRIBUTE = FormToken.class.getName();

    private final HostCookies cookies;

    FormToken(HostCookies cookies) {
        this.cookies = cookies;
    }

    @ForBrowsers
    @WithFormRead
    @ServerRequestFilter
    public Response check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        String secret = secret(context.request());
        if (!SAFE.contains(request.getMethod()) && !isOurs(secret, request)) {
            return StaleForm.answer(request);
        }
        context.put(ATTRIBUTE, from(secret == null ? begin(context.request()) : secret));
        return null;
    }

    /** Called at sign-in, so that what was known before is worth nothing after. */
    public void end(HttpServerRequest request) {
        cookies.write(request, COOKIE, "", Duration.ZERO);
    }

    /** @return the token as it stands in a page, written differently each time; null where nobody asked for a page */
    static String of(RoutingContext context) {
        String token = context.get(ATTRIBUTE);
        return token == null ? null : Mask.over(token);
    }

    /** @param secret of a session */
    static String from(String secret) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac(FIELD));
    }

    private String secret(HttpServerRequest request) {
        String session = cookies.read(request, PageAuthentication.COOKIE);
        String before = cookies.read(request, COOKIE);
        return session != null && !session.isBlank() ? session : before == null || before.isBlank() ? null : before;
    }

    private String begin(HttpServerRequest request) {
        String secret = Secrets.make();
        cookies.write(request, COOKIE, secret, KEPT);
        return secret;
    }

    private static boolean isOurs(String secret, ResteasyReactiveContainerRequestContext request) {
        String sent = sent(request);
        String token = sent == null ? null : Mask.taken(sent);
        return secret != null && token != null && !ELSEWHERE.contains(String.valueOf(request.getHeaderString("Sec-Fetch-Site")))
                && MessageDigest.isEqual(bytes(from(secret)), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sent(ResteasyReactiveContainerRequestContext request) {
        String header = request.getHeaderString(HEADER);
        if (header != null) {
            return header;
        }
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return context.getFormParameter(FIELD, true, false) instanceof String field ? field : null;
    }
}
