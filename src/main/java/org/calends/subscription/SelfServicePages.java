package org.calends.subscription;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Subscribing, confirming and changing one's wishes without signing in. Looking changes nothing; no answer tells whether an
 * address is known; no cookie is read or set.
 */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class SelfServicePages {

    private final SelfServiceLinks links;
    private final Subscriptions subscriptions;
    private final Requests requests;
    private final Patience patience;
    private final Validator validator;

    SelfServicePages(SelfServiceLinks links, Subscriptions subscriptions, Requests requests, Patience patience,
            Validator validator) {
        this.links = links;
        this.subscriptions = subscriptions;
        this.requests = requests;
        this.patience = patience;
        this.validator = validator;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "subscription")
    static class Templates {
        static native TemplateInstance subscribe(String language, boolean invalid);

        static native TemplateInstance subscribed(String language);

        static native TemplateInstance confirm(String language, String email, boolean done);

        static native TemplateInstance preferences(String language, String token, Wishes wishes, boolean saved);

        static native TemplateInstance stopped(String language);
    }

    /** A subscription as its owner may change it; times and days as the form writes them, empty for none. */
    record Wishes(String email, String locale, String delivery, String sendAt, boolean workingDaysOnly, String pausedUntil) {

        static Wishes of(Subscription present) {
            boolean resting = present.status() == SubscriptionStatus.PAUSED && present.pausedUntil() != null;
            return new Wishes(present.email(), present.locale().toLanguageTag(), present.delivery().name(),
                    present.sendAt() == null ? "" : present.sendAt().toString(), present.workingDaysOnly(),
                    resting ? present.pausedUntil().toString() : "");
        }
    }

    @GET
    @Path("/subscribe")
    @Operation(hidden = true)
    public TemplateInstance form(@Context HttpHeaders headers) {
        String language = language(headers);
        return speaking(language, Templates.subscribe(language, false));
    }

    @POST
    @Path("/subscribe")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(@RestForm String email, @RestForm String locale, @RestForm String authority, @RestForm String text,
            @RestForm String delivery, @Context HttpHeaders headers) {
        String language = "zh-CN".equals(locale) || "en".equals(locale) ? locale : language(headers);
        Filter filter = new Filter(null, filled(authority) ? List.of(authority.strip()) : null, null, null, null,
                filled(text) ? text.strip() : null);
        SubscriptionDraft draft = new SubscriptionDraft(filled(email) ? email.strip() : null, null, language, null, filter,
                null, Set.of(Channel.MAIL), delivery(delivery), null, null, null, null, null);
        if (!validator.validate(draft).isEmpty()) {
            return Response.status(Status.BAD_REQUEST).entity(speaking(language, Templates.subscribe(language, true))).build();
        }
        Duration wait = patience.waitFor();
        if (!wait.isZero()) {
            return Response.status(Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1).build();
        }
        requests.ask(draft);
        return Response.ok(speaking(language, Templates.subscribed(language))).build();
    }

    @GET
    @Path("/confirm/{token}")
    @Operation(hidden = true)
    public TemplateInstance confirm(String token) {
        Subscription pending = pending(token);
        return speaking(tag(pending), Templates.confirm(tag(pending), pending.email(),
                pending.status() != SubscriptionStatus.PENDING));
    }

    @POST
    @Path("/confirm/{token}")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance confirmed(String token) {
        Subscription confirmed = subscriptions.confirm(pending(token).id());
        return speaking(tag(confirmed), Templates.confirm(tag(confirmed), confirmed.email(), true));
    }

    @GET
    @Path("/preferences/{token}")
    @Operation(hidden = true)
    public TemplateInstance preferences(String token) {
        return page(token, subscription(token), false);
    }

    @POST
    @Path("/preferences/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public TemplateInstance save(String token, @RestForm String locale, @RestForm String delivery, @RestForm String sendAt,
            @RestForm boolean workingDaysOnly, @RestForm String pausedUntil) {
        UUID id = subscription(token).id();
        LocalDate rest = day(pausedUntil);
        subscriptions.edit(id, present -> new SubscriptionDraft(present.email(), present.name(),
                "zh-CN".equals(locale) ? locale : "en", present.zone(), present.filter(), present.leadDays(),
                present.channels(), delivery(delivery), time(sendAt), workingDaysOnly, present.alarms(),
                rest == null ? SubscriptionStatus.ACTIVE : SubscriptionStatus.PAUSED, rest), OptionalInt.empty());
        return page(token, subscriptions.get(id), true);
    }

    @POST
    @Path("/preferences/{token}/end")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance stop(String token) {
        Subscription subscription = subscription(token);
        subscriptions.endMails(subscription.id());
        return speaking(tag(subscription), Templates.stopped(tag(subscription)));
    }

    @POST
    @Path("/preferences/{token}/end-all")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance stopAll(String token) {
        Subscription subscription = subscription(token);
        subscriptions.endMailsTo(subscription.email());
        return speaking(tag(subscription), Templates.stopped(tag(subscription)));
    }

    private TemplateInstance page(String token, Subscription subscription, boolean saved) {
        return speaking(tag(subscription),
                Templates.preferences(tag(subscription), token, Wishes.of(subscription), saved));
    }

    private Subscription pending(String token) {
        return links.confirmed(token).flatMap(subscriptions::find)
                .orElseThrow(() -> new NotFoundException("This link is not one of ours, or is over."));
    }

    private Subscription subscription(String token) {
        return links.preferences(token).flatMap(subscriptions::find)
                .orElseThrow(() -> new NotFoundException("This link is not one of ours, or the subscription has ended."));
    }

    private static TemplateInstance speaking(String language, TemplateInstance page) {
        return page.setLocale(Locale.forLanguageTag(language));
    }

    private static String language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream().map(Locale::getLanguage)
                .filter(accepted -> accepted.equals("en") || accepted.equals("zh")).findFirst()
                .filter("zh"::equals).map(chinese -> "zh-CN").orElse("en");
    }

    private static String tag(Subscription subscription) {
        return subscription.locale().toLanguageTag();
    }

    private static Delivery delivery(String name) {
        return java.util.stream.Stream.of(Delivery.values()).filter(each -> each.name().equals(name)).findFirst()
                .orElse(Delivery.INDIVIDUAL);
    }

    private static LocalTime time(String text) {
        try {
            return filled(text) ? LocalTime.parse(text.strip()) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static LocalDate day(String text) {
        try {
            return filled(text) ? LocalDate.parse(text.strip()) : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
