package org.calends.subscription.selfservice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.input.UnknownResourceException;
import org.calends.subscription.disclosure.DisclosureSummary;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionView;
import org.calends.subscription.wish.Subscriptions;
import org.calends.subscription.wish.Trust;
import org.calends.visibility.Visibility;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * How somebody is told, changed by whoever holds the signed address from a mail. Looking changes nothing; no cookie is read or
 * set. The address that mails go to cannot be changed here.
 */
@Path("/preferences/{token}")
@PermitAll
@Cache(noStore = true)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class PreferencesPages {

    private final SelfServiceLinks links;
    private final Subscriptions subscriptions;
    private final Disclosures disclosures;
    private final Validator validator;
    private final Clock clock;

    PreferencesPages(SelfServiceLinks links, Subscriptions subscriptions, Disclosures disclosures, Validator validator,
            Clock clock) {
        this.disclosures = disclosures;
        this.links = links;
        this.subscriptions = subscriptions;
        this.validator = validator;
        this.clock = clock;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "subscription/selfservice")
    static class Templates {
        static native TemplateInstance preferences(String language, String token, Subscription subscription,
                PreferencesForm wishes,
                List<Delivery> deliveries, List<Other> others, boolean saved, Set<String> wrong, DisclosureSummary shown);

        static native TemplateInstance stopped(String language, String email, boolean all);
    }

    /** Another subscription of the same address, and where it is changed. */
    record Other(Subscription subscription, String url) {
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(String token) {
        return Visibility.EVERYTHING.during(() -> {
            return page(token, present(token), null, false, Set.of());
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(String token, @BeanParam PreferencesForm wishes) {
        return Visibility.EVERYTHING.during(() -> {
            Subscription present = present(token);
            LocalDate today = LocalDate.ofInstant(clock.instant(), present.zone());
            Set<String> wrong = wishes.wrongFields(SubscriptionView.draftOf(present), today, validator);
            if (!wrong.isEmpty()) {
                return Response.status(Status.BAD_REQUEST).entity(page(token, present, wishes, false, wrong)).build();
            }
            try {
                Subscription changed = subscriptions.edit(present.id(), wishes::appliedTo, OptionalInt.empty(),
                        present.email());
                return Response.ok(page(token, changed, null, true, Set.of())).build();
            } catch (InvalidInputException nobody) {
                Set<String> fields = nobody.violations().stream().map(Violation::field).collect(Collectors.toSet());
                return Response.status(Status.BAD_REQUEST).entity(page(token, present, wishes, false, fields)).build();
            }
        });
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance stop(String token) {
        return Visibility.EVERYTHING.during(() -> {
            Subscription present = present(token);
            subscriptions.endMails(present.id());
            return stopped(present, false);
        });
    }

    @POST
    @Path("/end-all")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public TemplateInstance stopAll(String token) {
        return Visibility.EVERYTHING.during(() -> {
            Subscription present = present(token);
            subscriptions.endMailsTo(present.email());
            return stopped(present, true);
        });
    }

    /** @param sent what was sent and cannot be saved; null to show what is */
    private TemplateInstance page(String token, Subscription present, PreferencesForm sent, boolean saved, Set<String> wrong) {
        String language = present.locale().toLanguageTag();
        LocalDate today = LocalDate.ofInstant(clock.instant(), present.zone());
        List<Other> others = subscriptions.of(present.email()).stream().filter(each -> !each.id().equals(present.id()))
                .map(each -> new Other(each, links.toPreferences(each))).toList();
        return SubscribePages.speaking(language, Templates.preferences(language, token, present,
                sent == null ? PreferencesForm.of(present, today) : sent, Arrays.asList(Delivery.values()), others, saved,
                wrong,
                DisclosureSummary.to(present, disclosures.about(present))));
    }

    static TemplateInstance stopped(Subscription subscription, boolean all) {
        String language = subscription.locale().toLanguageTag();
        return SubscribePages.speaking(language, Templates.stopped(language, subscription.email(), all));
    }

    private Subscription present(String token) {
        return links.preferences(token).flatMap(mark -> subscriptions.find(mark.id()).filter(mark::opens))
                .filter(found -> disclosures.about(found).trustIn(found) != Trust.ENDED)
                .orElseThrow(() -> new UnknownResourceException("subscription.link.not-ours-or-ended"));
    }
}
