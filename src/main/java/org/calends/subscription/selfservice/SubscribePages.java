package org.calends.subscription.selfservice;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
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

import org.calends.audit.ClientAddress;
import org.calends.audit.Network;
import org.calends.expiry.RateLimiter;
import org.calends.input.UnknownResourceException;
import org.calends.language.Languages;
import org.calends.obligation.value.Kind;
import org.calends.subscription.disclosure.DisclosureSummary;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.limit.SignUpRateLimiter;
import org.calends.subscription.limit.SubscribeSettings;
import org.calends.subscription.limit.TooOftenException;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.PendingSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.Subscriptions;
import org.calends.subscription.wish.Trust;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;

/**
 * Subscribing without an account, and saying yes by the link in the mail that follows. Looking changes nothing; no answer tells
 * whether an address is known; no cookie is read or set.
 */
@Path("/")
@PermitAll
@Cache(noStore = true)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class SubscribePages {

    private final SelfServiceLinks links;
    private final Subscriptions subscriptions;
    private final PendingSubscriptions pendingSubscriptions;
    private final SignUpRateLimiter limiter;
    private final SubscribeSettings settings;
    private final Disclosures disclosures;
    private final Validator validator;
    private final ClientAddress addresses;

    SubscribePages(SelfServiceLinks links, Subscriptions subscriptions, PendingSubscriptions pendingSubscriptions,
            SignUpRateLimiter limiter,
            SubscribeSettings settings, Disclosures disclosures, Validator validator, ClientAddress addresses) {
        this.addresses = addresses;
        this.disclosures = disclosures;
        this.links = links;
        this.subscriptions = subscriptions;
        this.pendingSubscriptions = pendingSubscriptions;
        this.limiter = limiter;
        this.settings = settings;
        this.validator = validator;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "subscription/selfservice")
    static class Templates {
        static native TemplateInstance subscribe(String language, SubscribeForm form, Problem problem, List<Kind> kinds,
                List<Delivery> deliveries, String domains, DisclosureSummary shown);

        static native TemplateInstance subscribed(String language);

        static native TemplateInstance confirm(String language, Subscription subscription, boolean pending, String asker,
                DisclosureSummary shown);
    }

    /** What is wrong with what was sent. */
    enum Problem {
        NONE,
        UNREADABLE,
        NOT_MAILABLE,
        OTHER_DOMAIN,
        TOO_OFTEN
    }

    @GET
    @Path("/subscribe")
    @Operation(hidden = true)
    public TemplateInstance form(@Context HttpHeaders headers) {
        requireOpen();
        return form(SubscribeForm.BLANK, Problem.NONE, language(headers));
    }

    @POST
    @Path("/subscribe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@BeanParam SubscribeForm form, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        requireOpen();
        String language = form.isInKnownLanguage() ? form.locale() : language(headers);
        Duration wait = limiter.waitFor(Network.of(addresses.of(request)));
        if (!wait.isZero()) {
            return tooOften(form, language, RateLimiter.seconds(wait));
        }
        Problem problem = problemOf(form, language);
        if (problem != Problem.NONE) {
            return Response.status(Status.BAD_REQUEST).entity(form(form, problem, language)).build();
        }
        try {
            pendingSubscriptions.ask(form.draft(language));
        } catch (TooOftenException full) {
            return tooOften(form, language, full.retryAfterSeconds().getAsLong());
        }
        return Response.ok(speaking(language, Templates.subscribed(language))).build();
    }

    private Response tooOften(SubscribeForm form, String language, long seconds) {
        return Response.status(Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, seconds)
                .entity(form(form, Problem.TOO_OFTEN, language)).build();
    }

    @GET
    @Path("/confirm/{token}")
    @Operation(hidden = true)
    public TemplateInstance confirm(String token) {
        return confirmation(asked(token));
    }

    @POST
    @Path("/confirm/{token}")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance confirmed(String token) {
        return confirmation(subscriptions.confirm(asked(token).id()));
    }

    private void requireOpen() {
        if (!settings.isOpen()) {
            throw new UnknownResourceException("subscription.ask-editor");
        }
    }

    private Problem problemOf(SubscribeForm form, String language) {
        if (!form.isReadable() || !validator.validate(form.draft(language)).isEmpty()) {
            return form.isInOtherLetters() ? Problem.NOT_MAILABLE : Problem.UNREADABLE;
        }
        return settings.admits(form.draft(language).email()) ? Problem.NONE : Problem.OTHER_DOMAIN;
    }

    private TemplateInstance form(SubscribeForm form, Problem problem, String language) {
        return speaking(language, Templates.subscribe(language, form, problem, List.of(Kind.values()),
                List.of(Delivery.values()), String.join(", ", settings.domains().orElse(List.of())),
                DisclosureSummary.toStrangers(disclosures.among(List.of()))));
    }

    private TemplateInstance confirmation(Subscription asked) {
        String language = asked.locale().toLanguageTag();
        return speaking(language,
                Templates.confirm(language, asked, asked.status() == SubscriptionStatus.PENDING,
                        pendingSubscriptions.askerOf(asked),
                        DisclosureSummary.to(asked, disclosures.about(asked))));
    }

    private Subscription asked(String token) {
        return links.confirmed(token).flatMap(mark -> subscriptions.find(mark.id()).filter(mark::opens))
                .filter(found -> disclosures.about(found).trustIn(found) != Trust.ENDED)
                .orElseThrow(() -> new UnknownResourceException("subscription.link.not-ours-or-over"));
    }

    static TemplateInstance speaking(String language, TemplateInstance page) {
        return page.setLocale(Locale.forLanguageTag(language));
    }

    static String language(HttpHeaders headers) {
        return Languages.choose(null, headers.getAcceptableLanguages()).toLanguageTag();
    }
}
