package org.calends.web.account;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.person.Account;
import org.calends.account.signin.FactorSignIn;
import org.calends.account.signin.HostCookies;
import org.calends.account.signin.KnownDevices;
import org.calends.account.signin.PageAuthentication;
import org.calends.account.signin.Sessions;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The page after the password, for those who sign in with a code as well. */
@Path("/login/code")
@PermitAll
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SecondFactorSignInPages {

    private final CurrentUser currentUser;
    private final Sessions sessions;
    private final FactorSignIn signIn;
    private final HostCookies cookies;
    private final KnownDevices devices;
    private final SecurityLog log;

    SecondFactorSignInPages(CurrentUser currentUser, Sessions sessions, FactorSignIn signIn, HostCookies cookies,
            KnownDevices devices, SecurityLog log) {
        this.currentUser = currentUser;
        this.sessions = sessions;
        this.signIn = signIn;
        this.cookies = cookies;
        this.devices = devices;
        this.log = log;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        /** @param wait in how many seconds the next code may be tried; 0 for at once */
        static native TemplateInstance loginCode(String to, boolean failed, long wait);
    }

    @GET
    public Response show(@RestQuery String to, HttpServerRequest request) {
        return waiting(request).isEmpty() ? Response.seeOther(URI.create("/login")).build()
                : Response.ok(currentUser.show(Templates.loginCode(to, false, 0))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(@RestForm String code, @RestForm String to, RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Account> account = waiting(request);
        if (account.isEmpty()) {
            return Response.seeOther(URI.create("/login")).build();
        }
        try {
            return signIn.with(cookies.read(request, PageAuthentication.COOKIE), code, context)
                    .map(secret -> welcome(secret, account.get(), to, context))
                    .orElseGet(() -> again(Response.Status.UNAUTHORIZED, to, true, 0).build());
        } catch (TooManyGuessesException limited) {
            return again(Response.Status.TOO_MANY_REQUESTS, to, false, limited.seconds())
                    .header(HttpHeaders.RETRY_AFTER, limited.seconds()).build();
        }
    }

    private Response welcome(String secret, Account account, String to, RoutingContext context) {
        log.doneBy(account.username(), context, SecurityEventKind.SIGN_IN);
        cookies.write(context.request(), PageAuthentication.COOKIE, secret, sessions.length());
        devices.remember(context.request(), account);
        return Response.seeOther(URI.create(SignInPages.isOurs(to) ? to : "/")).build();
    }

    private Response.ResponseBuilder again(Response.Status status, String to, boolean failed, long wait) {
        return Response.status(status).entity(currentUser.show(Templates.loginCode(to, failed, wait)));
    }

    private Optional<Account> waiting(HttpServerRequest request) {
        String secret = cookies.read(request, PageAuthentication.COOKIE);
        return secret == null ? Optional.empty() : sessions.awaiting(secret);
    }
}
