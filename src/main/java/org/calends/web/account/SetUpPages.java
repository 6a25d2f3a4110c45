package org.calends.web.account;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.signin.FirstAccount;
import org.calends.input.InvalidInputException;
import org.calends.language.LocalizableMessage;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;

/** The address that the first start prints: whoever knows it chooses the administrator's password, once. */
@Path("/setup/{secret}")
@PermitAll
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SetUpPages {

    private final CurrentUser currentUser;
    private final FirstAccount first;

    SetUpPages(CurrentUser currentUser, FirstAccount first) {
        this.currentUser = currentUser;
        this.first = first;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        static native TemplateInstance setup(String secret, String refused);
    }

    @GET
    public TemplateInstance choose(String secret, RoutingContext request) {
        requireOffer(secret, request);
        return currentUser.show(Templates.setup(secret, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setUp(String secret, @RestForm String password, @RestForm String repeated, RoutingContext request) {
        requireOffer(secret, request);
        if (password == null || !password.equals(repeated)) {
            return again(secret, LocalizableMessage.of("account.password.differs"));
        }
        try {
            first.setUp(password);
        } catch (InvalidInputException refused) {
            return again(secret, refused.violations().get(0).refusal());
        }
        return Response.seeOther(URI.create("/login")).build();
    }

    private Response again(String secret, LocalizableMessage refused) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(currentUser.show(Templates.setup(secret, currentUser.told(refused)))).build();
    }

    private void requireOffer(String secret, RoutingContext request) {
        if (!first.isOffered(secret, request)) {
            throw new NotFoundException();
        }
    }
}
