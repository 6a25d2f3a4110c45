package org.calends.web.account;

import java.util.List;
import java.util.function.Function;

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
import org.calends.account.factor.SecondFactors.Enrolment;
import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.own.OwnSecondFactor;
import org.calends.account.person.Account;
import org.calends.account.person.Role;
import org.calends.account.signin.PresentPassword;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.subscription.selfservice.Organisation;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.QrSquares;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/** People set up a second factor of their own, and end it. Each step but looking asks for the password or a code. */
@Path("/account/second-factor")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SecondFactorPages {

    private final CurrentUser currentUser;
    private final SecondFactors factors;
    private final OwnSecondFactor own;
    private final PresentPassword present;
    private final Organisation organisation;
    private final OwnAccountPage account;

    SecondFactorPages(CurrentUser currentUser, SecondFactors factors, OwnSecondFactor own, PresentPassword present,
            Organisation organisation, OwnAccountPage account) {
        this.currentUser = currentUser;
        this.factors = factors;
        this.own = own;
        this.present = present;
        this.organisation = organisation;
        this.account = account;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        /**
         * @param square the enrolment as an SVG, or null
         * @param codes recovery codes made just now, or null
         */
        static native TemplateInstance secondFactor(boolean has, boolean required, Enrolment enrolment, String square,
                long left, List<String> codes, Problem problem);
    }

    @GET
    public TemplateInstance show() {
        return page(null, null);
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> begin(@RestForm String currentPassword, RoutingContext http) {
        return proven(currentPassword, http, person -> {
            factors.begin(person, organisation.name());
            return Response.ok(page(null, null)).build();
        });
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestForm String code) {
        try {
            return Response.ok(page(factors.confirm(account.own(), code), null)).build();
        } catch (InvalidInputException wrong) {
            return refused(wrong);
        }
    }

    @POST
    @Blocking
    @Path("/codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> renewCodes(@RestForm String currentPassword, RoutingContext http) {
        return proven(currentPassword, http, person -> Response.ok(page(factors.renewCodes(person), null)).build());
    }

    @POST
    @Blocking
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> end(@RestForm String currentPassword, RoutingContext http) {
        return proven(currentPassword, http, person -> {
            own.end(person, currentPassword);
            return Response.ok(page(null, null)).build();
        });
    }

    private Uni<Response> proven(String password, RoutingContext http, Function<Account, Response> act) {
        return present.of(currentUser.username(), password, http).emitOn(Infrastructure.getDefaultWorkerPool()).map(act)
                .onFailure(InvalidInputException.class).recoverWithItem(this::refused)
                .onFailure(ConflictException.class).recoverWithItem(this::refused)
                .onFailure(TooManyGuessesException.class).recoverWithItem(this::later);
    }

    private Response refused(Throwable refused) {
        Problem problem = Problems.of(refused);
        return Response.status(problem.status()).entity(page(null, problem)).build();
    }

    private Response later(Throwable limited) {
        long seconds = ((TooManyGuessesException) limited).seconds();
        int status = Response.Status.TOO_MANY_REQUESTS.getStatusCode();
        Problem problem = Problem.of(status, "account.password.too-many", seconds);
        return Response.status(status).header(HttpHeaders.RETRY_AFTER, seconds).entity(page(null, problem)).build();
    }

    private TemplateInstance page(List<String> codes, Problem problem) {
        Account person = account.own();
        Enrolment enrolment = factors.begun(person, organisation.name()).orElse(null);
        return currentUser.show(Templates.secondFactor(factors.has(person.id()), factors.isRequiredFor(person.role()),
                enrolment, enrolment == null ? null : QrSquares.svg(enrolment.address()), factors.codesLeft(person.id()), codes,
                problem));
    }
}
