package org.calends.web.account;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.calends.account.signin.HostCookies;
import org.calends.account.signin.PageAuthentication;
import org.calends.account.signin.Sessions;
import org.calends.web.frame.AsksAgain;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Leads whoever sends a sensitive form to the page that asks for the password again, and from there back. */
@Singleton
public class ProofGate {

    private final Sessions sessions;
    private final HostCookies cookies;

    ProofGate(Sessions sessions, HostCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @AsksAgain
    @WithFormRead
    @ServerRequestFilter
    public Response check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String secret = cookies.read(request, PageAuthentication.COOKIE);
        if (secret == null || sessions.isProvenLately(secret)) {
            return null;
        }
        return Response.seeOther(URI.create("/account/proof?to=" + URLEncoder.encode(back(request), StandardCharsets.UTF_8)))
                .build();
    }

    /** The page with the form; browsers name it to ourselves. */
    private static String back(HttpServerRequest request) {
        String from = request.getHeader("Referer");
        String path = from == null ? "" : from.replaceFirst("^https?://[^/]*", "");
        return SignInPages.isOurs(path) ? path : "/account";
    }
}
