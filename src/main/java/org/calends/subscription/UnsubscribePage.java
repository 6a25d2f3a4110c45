package org.calends.subscription;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Ends the mails of one subscription, for whoever holds the signed address. Looking changes nothing, since mail scanners follow
 * links; the POST acts, from the page's button or with one click from the mail program (RFC 8058), without any cookie.
 */
@Path("/unsubscribe/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class UnsubscribePage {

    private final UnsubscribeLinks links;
    private final Subscriptions subscriptions;

    UnsubscribePage(UnsubscribeLinks links, Subscriptions subscriptions) {
        this.links = links;
        this.subscriptions = subscriptions;
    }

    /** The page, before and after. */
    @CheckedTemplate(basePath = "subscription")
    static class Templates {

        static native TemplateInstance unsubscribe(String email, boolean done, boolean chinese);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(String token) {
        return page(token, false);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance act(String token) {
        TemplateInstance page = page(token, true);
        links.open(token).ifPresent(subscriptions::endMails);
        return page;
    }

    private TemplateInstance page(String token, boolean done) {
        var id = links.open(token).orElseThrow(() -> new NotFoundException("This link is not one of ours."));
        return subscriptions.find(id)
                .map(found -> Templates.unsubscribe(found.email(), done || !found.uses(Channel.MAIL),
                        found.locale().getLanguage().equals("zh")))
                .orElseGet(() -> Templates.unsubscribe(null, true, false));
    }
}
