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

import org.calends.account.link.AccountLinks;
import org.calends.account.link.AccountLinks.Opened;
import org.calends.account.link.LinkKind;
import org.calends.input.InvalidInputException;
import org.calends.language.LocalizableMessage;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where links in mails about accounts lead. Looking at one uses nothing up: mail programs look, too. */
@Path("/account-link/{secret}")
@PermitAll
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class AccountLinkPages {

    private final CurrentUser currentUser;
    private final AccountLinks links;

    AccountLinkPages(CurrentUser currentUser, AccountLinks links) {
        this.currentUser = currentUser;
        this.links = links;
    }

    @CheckedTemplate(basePath = "web/account")
    static class Templates {
        /** @param done whether the address was confirmed just now */
        static native TemplateInstance accountLink(String secret, Opened opened, boolean done, String refused);
    }

    @GET
    public TemplateInstance show(String secret) {
        return currentUser.show(Templates.accountLink(secret, opened(secret), false, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(String secret, @RestForm String password, @RestForm String repeated) {
        Opened opened = opened(secret);
        return opened.kind() == LinkKind.ADDRESS ? confirmed(secret, opened) : chosen(secret, opened, password, repeated);
    }

    private Response confirmed(String secret, Opened opened) {
        if (!links.confirmAddress(secret)) {
            throw new NotFoundException();
        }
        return Response.ok(currentUser.show(Templates.accountLink(secret, opened, true, null))).build();
    }

    private Response chosen(String secret, Opened opened, String password, String repeated) {
        if (password == null || !password.equals(repeated)) {
            return again(secret, opened, LocalizableMessage.of("account.password.differs"));
        }
        try {
            if (!links.choosePassword(secret, password)) {
                throw new NotFoundException();
            }
            return Response.seeOther(URI.create("/login?chosen=true")).build();
        } catch (InvalidInputException refused) {
            return again(secret, opened, refused.violations().get(0).refusal());
        }
    }

    private Response again(String secret, Opened opened, LocalizableMessage refused) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(currentUser.show(Templates.accountLink(secret, opened, false, currentUser.told(refused)))).build();
    }

    private Opened opened(String secret) {
        return links.opened(secret).orElseThrow(NotFoundException::new);
    }
}
