package org.calends.subscription;

import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Ends the mails of one subscription, for whoever holds the signed address. Looking changes nothing, since mail scanners follow
 * links; the POST acts, from the page's button or with one click from the mail program (RFC 8058), without any cookie.
 */
@Path("/unsubscribe/{token}")
@PermitAll
@Cache(noStore = true)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class UnsubscribePage {

    private final UnsubscribeLinks links;
    private final SelfServiceLinks selfService;
    private final Subscriptions subscriptions;

    UnsubscribePage(UnsubscribeLinks links, SelfServiceLinks selfService, Subscriptions subscriptions) {
        this.links = links;
        this.selfService = selfService;
        this.subscriptions = subscriptions;
    }

    /** The page that asks. */
    @CheckedTemplate(basePath = "subscription")
    static class Templates {

        static native TemplateInstance unsubscribe(String language, String token, Subscription subscription,
                String preferencesUrl);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(String token, @Context HttpHeaders headers) {
        return served(token).map(present -> question(token, present)).orElseGet(() -> over(headers));
    }

    private TemplateInstance question(String token, Subscription present) {
        String language = present.locale().toLanguageTag();
        return SubscribePages.speaking(language,
                Templates.unsubscribe(language, token, present, selfService.toPreferences(present)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance act(String token, @Context HttpHeaders headers) {
        Optional<Subscription> present = served(token);
        present.ifPresent(each -> subscriptions.endMails(each.id()));
        return present.map(each -> PreferencesPages.stopped(each, false)).orElseGet(() -> over(headers));
    }

    @POST
    @Path("/all")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance all(String token, @Context HttpHeaders headers) {
        Optional<Subscription> present = served(token);
        present.ifPresent(each -> subscriptions.endMailsTo(each.email()));
        return present.map(each -> PreferencesPages.stopped(each, true)).orElseGet(() -> over(headers));
    }

    /** @return empty once its mails have ended */
    private Optional<Subscription> served(String token) {
        var id = links.open(token).orElseThrow(() -> new NotFoundException("This link is not one of ours."));
        return subscriptions.find(id).filter(present -> present.uses(Channel.MAIL) || present.uses(Channel.INVITE));
    }

    private static TemplateInstance over(HttpHeaders headers) {
        String language = SubscribePages.language(headers);
        return SubscribePages.speaking(language, PreferencesPages.Templates.stopped(language, null, false));
    }
}
