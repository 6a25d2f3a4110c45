package org.calends.subscription.selfservice;

import java.util.Optional;
import java.util.function.Consumer;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.calends.input.UnknownResourceException;
import org.calends.subscription.disclosure.DisclosureSummary;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.link.LinkMark;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;
import org.calends.subscription.wish.Trust;
import org.calends.visibility.Visibility;
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
    private final Disclosures disclosures;

    UnsubscribePage(UnsubscribeLinks links, SelfServiceLinks selfService, Subscriptions subscriptions,
            Disclosures disclosures) {
        this.disclosures = disclosures;
        this.links = links;
        this.selfService = selfService;
        this.subscriptions = subscriptions;
    }

    /** The page that asks. */
    @CheckedTemplate(basePath = "subscription/selfservice")
    static class Templates {

        static native TemplateInstance unsubscribe(String language, String token, Subscription subscription,
                String preferencesUrl, DisclosureSummary shown);
    }

    @GET
    @Operation(hidden = true)
    public Response ask(String token, @Context HttpHeaders headers) {
        return Visibility.EVERYTHING.during(() -> {
            return refusal(token, headers).orElseGet(() -> Response.ok(served(token).map(present -> question(token, present))
                    .orElseGet(() -> over(headers))).build());
        });
    }

    private TemplateInstance question(String token, Subscription present) {
        String language = present.locale().toLanguageTag();
        return SubscribePages.speaking(language,
                Templates.unsubscribe(language, token, present, selfService.toPreferences(present),
                        DisclosureSummary.to(present, disclosures.about(present))));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response act(String token, @Context HttpHeaders headers) {
        return Visibility.EVERYTHING.during(() -> {
            return end(token, headers, false, each -> subscriptions.endMails(each.id()));
        });
    }

    @POST
    @Path("/all")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response all(String token, @Context HttpHeaders headers) {
        return Visibility.EVERYTHING.during(() -> {
            return end(token, headers, true, each -> subscriptions.endMailsTo(each.email()));
        });
    }

    private Response end(String token, HttpHeaders headers, boolean all, Consumer<Subscription> act) {
        return refusal(token, headers).orElseGet(() -> {
            Optional<Subscription> present = served(token);
            present.ifPresent(act);
            return Response.ok(present.map(each -> PreferencesPages.stopped(each, all)).orElseGet(() -> over(headers))).build();
        });
    }

    /** @return 410 for a link that is over: its account has ended, or the address is another now. Nothing is changed by it. */
    private Response gone(HttpHeaders headers) {
        return Response.status(Status.GONE).entity(over(headers)).build();
    }

    private Optional<Response> refusal(String token, HttpHeaders headers) {
        return found(token).filter(present -> !opened(token).opens(present)
                || disclosures.about(present).trustIn(present) == Trust.ENDED).map(ended -> gone(headers));
    }

    /** @return empty once its mails have ended */
    private Optional<Subscription> served(String token) {
        return found(token).filter(present -> present.carriers().contains(Channel.MAIL));
    }

    private Optional<Subscription> found(String token) {
        return subscriptions.find(opened(token).id());
    }

    private LinkMark opened(String token) {
        return links.open(token).orElseThrow(() -> new UnknownResourceException("subscription.link.not-ours"));
    }

    private static TemplateInstance over(HttpHeaders headers) {
        String language = SubscribePages.language(headers);
        return SubscribePages.speaking(language, PreferencesPages.Templates.stopped(language, null, false));
    }
}
