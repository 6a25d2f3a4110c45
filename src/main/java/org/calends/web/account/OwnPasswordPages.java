package org.calends.web.account;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.guess.TooManyGuessesException;
import org.calends.account.own.OwnPassword;
import org.calends.account.own.PasswordChange;
import org.calends.account.person.Role;
import org.calends.account.signin.HostCookies;
import org.calends.account.signin.KnownDevices;
import org.calends.account.signin.PageAuthentication;
import org.calends.account.signin.Sessions;
import org.calends.input.InvalidInputException;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** People choose another password: the browser stays signed in under another secret, all others do not. */
@Path("/account/password")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class OwnPasswordPages {

    private final CurrentUser currentUser;
    private final OwnPassword password;
    private final Sessions sessions;
    private final HostCookies cookies;
    private final KnownDevices devices;
    private final OwnAccountPage page;

    OwnPasswordPages(CurrentUser currentUser, OwnPassword password, Sessions sessions, HostCookies cookies,
            KnownDevices devices, OwnAccountPage page) {
        this.currentUser = currentUser;
        this.password = password;
        this.sessions = sessions;
        this.cookies = cookies;
        this.devices = devices;
        this.page = page;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(@RestForm String currentPassword, @RestForm("password") String chosen,
            @RestForm String repeated, @RestForm String endKeys, RoutingContext context) {
        if (chosen == null || !chosen.equals(repeated)) {
            return Uni.createFrom().item(refused(new InvalidInputException("repeated", "account.password.differs")));
        }
        HttpServerRequest request = context.request();
        String session = page.session();
        return password.change(currentUser.username(), new PasswordChange(currentPassword, chosen, endKeys != null), session,
                context).emitOn(Infrastructure.getDefaultWorkerPool()).map(account -> {
                    sessions.renew(session)
                            .ifPresent(
                                    secret -> cookies.write(request, PageAuthentication.COOKIE, secret, sessions.left(secret)));
                    devices.remember(request, account);
                    return Response.seeOther(URI.create("/account?done=password")).build();
                }).onFailure(InvalidInputException.class).recoverWithItem(this::refused)
                .onFailure(TooManyGuessesException.class).recoverWithItem(page::later);
    }

    private Response refused(Throwable refused) {
        return page.refused(Problems.of((InvalidInputException) refused), null, null);
    }
}
