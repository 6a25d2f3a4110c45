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
import org.calends.account.own.AddressChange;
import org.calends.account.own.OwnMailAddress;
import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** People have another address, once its mailbox says so. */
@Path("/account/email")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class OwnAddressPages {

    private final CurrentUser currentUser;
    private final OwnMailAddress address;
    private final FormReader reader;
    private final OwnAccountPage page;

    OwnAddressPages(CurrentUser currentUser, OwnMailAddress address, FormReader reader, OwnAccountPage page) {
        this.currentUser = currentUser;
        this.address = address;
        this.reader = reader;
        this.page = page;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> move(@RestForm String email, @RestForm String currentPassword, RoutingContext context) {
        ObjectNode fields = reader.empty().put("currentPassword", currentPassword == null ? "" : currentPassword);
        FormReader.text(fields, "email", email);
        try {
            return address.change(currentUser.username(), reader.read(fields, AddressChange.class), context)
                    .map(asked -> Response.seeOther(URI.create("/account?done=address")).build())
                    .onFailure(InvalidInputException.class).recoverWithItem(this::refused)
                    .onFailure(TooManyGuessesException.class).recoverWithItem(page::later);
        } catch (InvalidInputException refused) {
            return Uni.createFrom().item(refused(refused));
        }
    }

    private Response refused(Throwable refused) {
        return page.refused(Problems.of((InvalidInputException) refused), null, null);
    }
}
