package org.calends.web.sso;

import java.net.URI;
import java.time.Duration;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.signin.HostCookies;
import org.calends.account.signin.PageAuthentication;
import org.calends.account.signin.Sessions;
import org.calends.account.sso.SsoProvider;
import org.calends.account.sso.SsoProviders;
import org.calends.account.sso.SsoRefusal;
import org.calends.account.sso.SsoSignIn;
import org.calends.account.sso.SsoSignIn.Arrival;
import org.calends.account.sso.SsoSignIn.Way;
import org.calends.web.account.SignInPages;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.FormToken;
import org.calends.web.frame.OwnAddress;
import org.jboss.resteasy.reactive.RestQuery;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** To a provider of single sign-on and back: each address leads on, and none shows anything. */
@Path("/login/sso/{name}")
@PermitAll
@ForBrowsers
public class SsoPages {

    private static final String COOKIE = "calends-sso";
    /** How long signing in at the provider may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final SsoProviders providers;
    private final SsoSignIn signIn;
    private final Sessions sessions;
    private final HostCookies cookies;
    private final FormToken token;

    SsoPages(SsoProviders providers, SsoSignIn signIn, Sessions sessions, HostCookies cookies, FormToken token) {
        this.providers = providers;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
        this.token = token;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    public Response begin(String name, @RestQuery String to, @RestQuery String again, RoutingContext context) {
        return signIn.begin(provider(name), SignInPages.isOurs(to) ? to : null, again != null)
                .map(way -> leave(way, context)).orElseGet(() -> refused(SsoRefusal.FAILED));
    }

    private Response leave(Way way, RoutingContext context) {
        OwnAddress.leadElsewhere(context, way.address());
        cookies.write(context.request(), COOKIE, way.attempt().cookie(), PATIENCE);
        return Response.seeOther(way.address()).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("/callback")
    @Produces(MediaType.WILDCARD)
    public Response complete(String name, RoutingContext context) {
        HttpServerRequest request = context.request();
        SsoProvider provider = provider(name);
        String carried = cookies.read(request, COOKIE);
        cookies.write(request, COOKIE, "", Duration.ZERO);
        Arrival arrival = signIn.complete(provider, carried, request.query() == null ? "" : request.query(),
                request.getHeader(HttpHeaders.USER_AGENT), context);
        return arrival.secret() == null ? refused(arrival.refusal()) : welcome(arrival, request);
    }

    private Response welcome(Arrival arrival, HttpServerRequest request) {
        String present = cookies.read(request, PageAuthentication.COOKIE);
        if (present != null) {
            sessions.end(present);
        }
        cookies.write(request, PageAuthentication.COOKIE, arrival.secret(), sessions.length());
        token.end(request);
        return Response.seeOther(URI.create(SignInPages.isOurs(arrival.to()) ? arrival.to() : "/")).build();
    }

    private static Response refused(SsoRefusal why) {
        return Response.seeOther(URI.create("/login?refused=" + why)).build();
    }

    private SsoProvider provider(String name) {
        return providers.named(name).orElseThrow(NotFoundException::new);
    }
}
