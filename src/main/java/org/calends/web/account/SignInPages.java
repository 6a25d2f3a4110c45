package org.calends.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.List;
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

import org.calends.account.factor.SecondFactors;
import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.password.PasswordUse;
import org.calends.account.person.Account;
import org.calends.account.signin.HostCookies;
import org.calends.account.signin.Identities;
import org.calends.account.signin.KnownDevices;
import org.calends.account.signin.PageAuthentication;
import org.calends.account.signin.Sessions;
import org.calends.account.sso.SsoProvider;
import org.calends.account.sso.SsoProviders;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.FormToken;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Signing in and out. */
@Path("/")
@PermitAll
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SignInPages {

    /**
     * What browsers forget at sign-out. Our cookies end by name: here they would end for all sites of the same domain (W3C
     * Clear Site Data, 3.1).
     */
    private static final String LEFT_BEHIND = "\"cache\", \"storage\"";

    private final CurrentUser currentUser;
    private final Sessions sessions;
    private final HostCookies cookies;
    private final FormToken token;
    private final IdentityProviderManager identities;
    private final KnownDevices devices;
    private final SecondFactors factors;
    private final SecurityLog log;
    private final SsoProviders providers;
    private final PasswordUse passwords;

    SignInPages(CurrentUser currentUser, Sessions sessions, HostCookies cookies, FormToken token,
            IdentityProviderManager identities,
            KnownDevices devices, SecondFactors factors, SecurityLog log, SsoProviders providers, PasswordUse passwords) {
        this.providers = providers;
        this.passwords = passwords;
        this.factors = factors;
        this.currentUser = currentUser;
        this.sessions = sessions;
        this.cookies = cookies;
        this.token = token;
        this.identities = identities;
        this.devices = devices;
        this.log = log;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        /**
         * @param wait in how many seconds the next guess may be made; 0 for at once
         * @param providers at which people may sign in instead
         * @param folded whether passwords are for few
         * @param refused why a provider's word was not enough, or null
         */
        static native TemplateInstance login(String to, boolean failed, long wait, String username, boolean chosen,
                List<SsoProvider> providers, boolean folded, String refused);
    }

    @GET
    @Path("/login")
    public TemplateInstance login(@RestQuery String to, @RestQuery String chosen, @RestQuery String refused) {
        return page(to, false, 0, "", chosen != null, refused);
    }

    private TemplateInstance page(String to, boolean failed, long wait, String username, boolean chosen, String refused) {
        return currentUser.show(Templates.login(to, failed, wait, username, chosen, providers.all(),
                passwords.isForSome() && !failed && wait == 0, refused));
    }

    /**
     * Blocking only as long as it takes to read the form, which was received before; whoever waits for a turn holds no thread.
     */
    @POST
    @Blocking
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> signIn(@RestForm String username, @RestForm String password, @RestForm String to,
            RoutingContext request) {
        return identities.authenticate(credentials(username, password, request))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(identity -> welcome(identity, username, to, request))
                .onFailure(failure -> failure instanceof AuthenticationException)
                .recoverWithItem(failure -> again(failure, to, username));
    }

    private static AuthenticationRequest credentials(String username, String password, RoutingContext request) {
        char[] secret = password == null ? new char[0] : password.toCharArray();
        return HttpSecurityUtils.setRoutingContextAttribute(
                new UsernamePasswordAuthenticationRequest(username == null ? "" : username, new PasswordCredential(secret)),
                request);
    }

    private Response welcome(SecurityIdentity identity, String username, String to, RoutingContext context) {
        HttpServerRequest request = context.request();
        Account account = Identities.accountOf(identity).orElseThrow();
        boolean half = factors.has(account.id());
        Optional<String> secret = sessions.begin(account, request.getHeader(HttpHeaders.USER_AGENT), half);
        if (secret.isEmpty()) {
            return again(new AuthenticationFailedException(), to, username);
        }
        end(request);
        cookies.write(request, PageAuthentication.COOKIE, secret.get(), sessions.length());
        token.end(request);
        if (half) {
            return Response.seeOther(URI.create(isOurs(to) ? "/login/code?to=" + URLEncoder.encode(to, UTF_8) : "/login/code"))
                    .build();
        }
        log.doneBy(account.username(), context, SecurityEventKind.SIGN_IN);
        devices.remember(request, account);
        return Response.seeOther(URI.create(isOurs(to) ? to : "/")).build();
    }

    private Response again(Throwable failure, String to, String username) {
        if (failure instanceof TooManyGuessesException limited) {
            return Response.status(Response.Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, limited.seconds())
                    .entity(page(to, false, limited.seconds(), username, false, null)).build();
        }
        return Response.status(Response.Status.UNAUTHORIZED)
                .entity(page(to, true, 0, username, false, null))
                .build();
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(HttpServerRequest request) {
        if (currentUser.isSignedIn()) {
            log.done(SecurityEventKind.SIGN_OUT, currentUser.username(), null);
        }
        end(request);
        cookies.write(request, PageAuthentication.COOKIE, "", Duration.ZERO);
        return Response.seeOther(URI.create("/login")).header("Clear-Site-Data", LEFT_BEHIND).build();
    }

    private void end(HttpServerRequest request) {
        String present = cookies.read(request, PageAuthentication.COOKIE);
        if (present != null) {
            sessions.end(present);
        }
    }

    /** Two slashes or a backslash would lead to another host. */
    public static boolean isOurs(String to) {
        return to != null && to.matches("/[A-Za-z0-9%?&=+._~,:;@!*'()-][^\\\\\\s]*") && isAddress(to);
    }

    private static boolean isAddress(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException typed) {
            return false;
        }
    }
}
