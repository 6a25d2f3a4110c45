package org.calends.web.account;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
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
import org.calends.account.person.Account;
import org.calends.account.person.Role;
import org.calends.account.signin.FactorSignIn;
import org.calends.account.signin.HostCookies;
import org.calends.account.signin.PageAuthentication;
import org.calends.account.signin.PresentPassword;
import org.calends.account.signin.Sessions;
import org.calends.account.sso.SsoProvider;
import org.calends.input.InvalidInputException;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Asks for the password, and the code of who has one, once more; the session goes on under another secret. */
@Path("/account/proof")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class ProofPages {

    private final CurrentUser currentUser;
    private final PresentPassword present;
    private final SecondFactors factors;
    private final FactorSignIn codes;
    private final Sessions sessions;
    private final HostCookies cookies;
    private final OwnAccountPage account;

    ProofPages(CurrentUser currentUser, PresentPassword present, SecondFactors factors, FactorSignIn codes, Sessions sessions,
            HostCookies cookies, OwnAccountPage account) {
        this.currentUser = currentUser;
        this.present = present;
        this.factors = factors;
        this.codes = codes;
        this.sessions = sessions;
        this.cookies = cookies;
        this.account = account;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        /** @param provider at which to say it instead; null for who signed in here */
        static native TemplateInstance proof(String to, boolean code, SsoProvider provider, Problem problem);
    }

    @GET
    public TemplateInstance show(@RestQuery String to) {
        return page(to, null);
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> prove(@RestForm String currentPassword, @RestForm String code, @RestForm String to,
            RoutingContext context) {
        return present.of(currentUser.username(), currentPassword, context).emitOn(Infrastructure.getDefaultWorkerPool())
                .map(person -> proven(person, code, to, context))
                .onFailure(InvalidInputException.class).recoverWithItem(wrong -> refused(Problems.of(wrong), to))
                .onFailure(TooManyGuessesException.class).recoverWithItem(limited -> later(limited, to));
    }

    private Response proven(Account person, String code, String to, RoutingContext context) {
        if (factors.has(person.id()) && !codes.isRight(person, code, context)) {
            throw new InvalidInputException("code", "account.factor.code-wrong");
        }
        HttpServerRequest request = context.request();
        sessions.prove(account.session())
                .ifPresent(secret -> cookies.write(request, PageAuthentication.COOKIE, secret, sessions.left(secret)));
        return Response.seeOther(URI.create(SignInPages.isOurs(to) ? to : "/account")).build();
    }

    private Response refused(Problem problem, String to) {
        return Response.status(problem.status()).entity(page(to, problem)).build();
    }

    private Response later(Throwable limited, String to) {
        long seconds = ((TooManyGuessesException) limited).seconds();
        Problem problem = Problem.of(Response.Status.TOO_MANY_REQUESTS.getStatusCode(), "account.password.too-many", seconds);
        return Response.fromResponse(refused(problem, to)).header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    private TemplateInstance page(String to, Problem problem) {
        return currentUser.show(Templates.proof(SignInPages.isOurs(to) ? to : "/account", factors.has(account.own().id()),
                account.provider(), problem));
    }
}
