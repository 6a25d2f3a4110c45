package org.calends.web.subscriptions;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.input.VersionConflictException;
import org.calends.obligation.value.Kind;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.limit.TooOftenException;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Delivery;
import org.calends.subscription.wish.PendingSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionDraft;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.Subscriptions;
import org.calends.subscription.wish.Subscriptions.WithSecret;
import org.calends.team.TeamView;
import org.calends.team.Teams;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.Address;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.Pager;
import org.calends.web.frame.QrSquares;
import org.calends.web.obligations.FormReader;
import org.calends.web.subscriptions.SubscriptionForecast.Preview;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Subscriptions: viewers keep those of their own address, editors all. */
@Path("/subscriptions")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SubscriptionPages {

    private static final int SIZE = 50;

    private final CurrentUser currentUser;
    private final Subscriptions subscriptions;
    private final PendingSubscriptions pendingSubscriptions;
    private final Disclosures disclosures;
    private final VisibleSubscriptions visible;
    private final FormReader reader;
    private final SubscriptionPreviewPart previews;
    private final Teams teams;
    private final Clock clock;
    private final String baseUrl;

    SubscriptionPages(CurrentUser currentUser, Subscriptions subscriptions, PendingSubscriptions pendingSubscriptions,
            Disclosures disclosures,
            VisibleSubscriptions visible, FormReader reader,
            SubscriptionPreviewPart previews, Teams teams, Clock clock,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.currentUser = currentUser;
        this.subscriptions = subscriptions;
        this.pendingSubscriptions = pendingSubscriptions;
        this.disclosures = disclosures;
        this.visible = visible;
        this.reader = reader;
        this.previews = previews;
        this.teams = teams;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @CheckedTemplate(basePath = "web/subscriptions")
    static class Templates {
        static native TemplateInstance subscriptions(Page<Subscription> found, Disclosure now, Pager pager);

        static native TemplateInstance subscriptionForm(SubscriptionForm form, List<Kind> kinds, List<Channel> channels,
                List<Delivery> deliveries, List<TeamView> teams, Problem problem, String id, Preview preview);

        static native TemplateInstance feedAddress(Subscription subscription, String feedUrl, String webcalUrl, String qr);

        static native TemplateInstance subscriptionAsked(Subscription subscription);

        static native TemplateInstance calendarHelp();
    }

    @GET
    public TemplateInstance list(@BeanParam Paging paging, @Context UriInfo uri) {
        Page<Subscription> found = subscriptions.page(currentUser.isEditor() ? null : String.valueOf(currentUser.email()),
                paging.page(),
                SIZE);
        return currentUser.show(Templates.subscriptions(found,
                disclosures.among(found.items().stream().map(Subscription::email).toList()), Pager.of(found, Address.of(uri))));
    }

    @GET
    @Path("/new")
    public TemplateInstance blank() {
        return form(SubscriptionForm.startingWith(currentUser.email(), currentUser.name(), currentUser.language()), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response subscribe(@BeanParam SubscriptionForm form) {
        try {
            SubscriptionDraft draft = reader.read(form.into(reader.empty()), SubscriptionDraft.class);
            boolean trusted = currentUser.isEditor() || draft.email().equalsIgnoreCase(currentUser.email());
            return Response.ok(trusted ? address(subscriptions.open(draft, SubscriptionStatus.ACTIVE, currentUser.username()))
                    : asked(pendingSubscriptions.order(draft, currentUser.username()))).build();
        } catch (TooOftenException full) {
            Problem problem = Problems.of(full);
            return Response.status(problem.status()).header(HttpHeaders.RETRY_AFTER, full.retryAfterSeconds().getAsLong())
                    .entity(form(form, problem, null)).build();
        } catch (InvalidInputException invalidInputException) {
            Problem problem = Problems.of(invalidInputException);
            return Response.status(problem.status()).entity(form(form, problem, null)).build();
        }
    }

    @GET
    @Path("/{id}/edit")
    public TemplateInstance present(UUID id) {
        return form(SubscriptionForm.of(visible.get(id), clock.instant()), null, id);
    }

    @POST
    @Path("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(UUID id, @BeanParam SubscriptionForm form) {
        visible.get(id);
        try {
            subscriptions.edit(id, present -> rewritten(present, form),
                    form.version() == null ? OptionalInt.empty() : OptionalInt.of(form.version()), currentUser.username());
            return Response.seeOther(URI.create("/subscriptions")).build();
        } catch (VersionConflictException versionConflictException) {
            Problem problem = Problems.of(versionConflictException);
            return Response.status(problem.status())
                    .entity(form(SubscriptionForm.of(visible.get(id), clock.instant()), problem, id)).build();
        } catch (InvalidInputException invalidInputException) {
            Problem problem = Problems.of(invalidInputException);
            return Response.status(problem.status()).entity(form(form, problem, id)).build();
        }
    }

    @GET
    @Path("/{id}/calendar-help")
    public TemplateInstance calendarHelp(UUID id) {
        visible.get(id);
        return currentUser.show(Templates.calendarHelp());
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(UUID id) {
        subscriptions.approve(id, true, currentUser.username());
        return Response.seeOther(URI.create("/subscriptions")).build();
    }

    @POST
    @Path("/{id}/feed-rotation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance rotate(UUID id) {
        return address(subscriptions.rotateFeed(visible.get(id).id()));
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(UUID id) {
        subscriptions.end(visible.get(id).id());
        return Response.seeOther(URI.create("/subscriptions")).build();
    }

    /** Who is no editor cannot send mails to somebody else's address. */
    private SubscriptionDraft rewritten(SubscriptionDraft present, SubscriptionForm form) {
        ObjectNode fields = form.into(reader.nodeOf(present));
        return reader.read(currentUser.isEditor() ? fields : fields.put("email", present.email()), SubscriptionDraft.class);
    }

    /** The secret can be read on this page only: it is not stored, so no page can show it again. */
    private TemplateInstance address(WithSecret made) {
        String feed = baseUrl + "/feeds/" + made.secret().value() + ".ics";
        String webcal = feed.replaceFirst("^https?", "webcal");
        return currentUser.show(Templates.feedAddress(made.subscription(), feed, webcal, QrSquares.svg(webcal)));
    }

    /** Its feed address is for the eyes of whoever confirms it. */
    private TemplateInstance asked(Subscription ordered) {
        return currentUser.show(Templates.subscriptionAsked(ordered));
    }

    private TemplateInstance form(SubscriptionForm form, Problem problem, UUID id) {
        return currentUser.show(Templates.subscriptionForm(form, List.of(Kind.values()), Channel.all(),
                List.of(Delivery.values()), teams.toChooseFrom(form.team()), problem, id == null ? null : id.toString(),
                previews.of(form)));
    }
}
