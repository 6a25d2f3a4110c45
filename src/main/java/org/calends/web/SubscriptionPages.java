package org.calends.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.Role;
import org.calends.obligation.Invalid;
import org.calends.obligation.Kind;
import org.calends.obligation.Page;
import org.calends.obligation.Paging;
import org.calends.obligation.Stale;
import org.calends.subscription.Channel;
import org.calends.subscription.Delivery;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Disclosures;
import org.calends.subscription.Requests;
import org.calends.subscription.Subscription;
import org.calends.subscription.SubscriptionDraft;
import org.calends.subscription.SubscriptionStatus;
import org.calends.subscription.Subscriptions;
import org.calends.subscription.Subscriptions.WithSecret;
import org.calends.subscription.TooOftenException;
import org.calends.web.Foresight.Preview;
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

    private final Visitor visitor;
    private final Subscriptions subscriptions;
    private final Requests requests;
    private final Disclosures disclosures;
    private final VisibleSubscriptions visible;
    private final FormReader reader;
    private final SubscriptionPreviewPart previews;
    private final Clock clock;
    private final String baseUrl;

    SubscriptionPages(Visitor visitor, Subscriptions subscriptions, Requests requests, Disclosures disclosures,
            VisibleSubscriptions visible, FormReader reader,
            SubscriptionPreviewPart previews, Clock clock,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.visitor = visitor;
        this.subscriptions = subscriptions;
        this.requests = requests;
        this.disclosures = disclosures;
        this.visible = visible;
        this.reader = reader;
        this.previews = previews;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance subscriptions(Page<Subscription> found, Disclosure now, Pager pager);

        static native TemplateInstance subscriptionForm(SubscriptionForm form, List<Kind> kinds, List<Channel> channels,
                List<Delivery> deliveries, Problem problem, String id, Preview preview);

        static native TemplateInstance feedAddress(Subscription subscription, String feedUrl, String webcalUrl, String qr);

        static native TemplateInstance subscriptionAsked(Subscription subscription);

        static native TemplateInstance calendarHelp();
    }

    @GET
    public TemplateInstance list(@BeanParam Paging paging, @Context UriInfo uri) {
        Page<Subscription> found = subscriptions.page(visitor.isEditor() ? null : String.valueOf(visitor.email()),
                paging.page(),
                SIZE);
        return visitor.show(Templates.subscriptions(found,
                disclosures.among(found.items().stream().map(Subscription::email).toList()), Pager.of(found, Address.of(uri))));
    }

    @GET
    @Path("/new")
    public TemplateInstance blank() {
        return form(SubscriptionForm.startingWith(visitor.email(), visitor.name(), visitor.language()), null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response subscribe(@BeanParam SubscriptionForm form) {
        try {
            SubscriptionDraft draft = reader.read(form.into(reader.empty()), SubscriptionDraft.class);
            boolean trusted = visitor.isEditor() || draft.email().equalsIgnoreCase(visitor.email());
            return Response.ok(trusted ? address(subscriptions.open(draft, SubscriptionStatus.ACTIVE, visitor.username()))
                    : asked(requests.order(draft, visitor.username()))).build();
        } catch (TooOftenException full) {
            return Response.fromResponse(full.getResponse()).type(MediaType.TEXT_HTML_TYPE)
                    .entity(form(form, Problems.of(full), null)).build();
        } catch (Invalid invalid) {
            Problem problem = Problems.of(invalid);
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
                    form.version() == null ? OptionalInt.empty() : OptionalInt.of(form.version()), visitor.username());
            return Response.seeOther(URI.create("/subscriptions")).build();
        } catch (Stale stale) {
            Problem problem = Problems.of(stale);
            return Response.status(problem.status())
                    .entity(form(SubscriptionForm.of(visible.get(id), clock.instant()), problem, id)).build();
        } catch (Invalid invalid) {
            Problem problem = Problems.of(invalid);
            return Response.status(problem.status()).entity(form(form, problem, id)).build();
        }
    }

    @GET
    @Path("/{id}/calendar-help")
    public TemplateInstance calendarHelp(UUID id) {
        visible.get(id);
        return visitor.show(Templates.calendarHelp());
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(UUID id) {
        subscriptions.approve(id, true, visitor.username());
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
        return reader.read(visitor.isEditor() ? fields : fields.put("email", present.email()), SubscriptionDraft.class);
    }

    /** The secret can be read on this page only: it is not stored, so no page can show it again. */
    private TemplateInstance address(WithSecret made) {
        String feed = baseUrl + "/feeds/" + made.secret().value() + ".ics";
        String webcal = feed.replaceFirst("^https?", "webcal");
        return visitor.show(Templates.feedAddress(made.subscription(), feed, webcal, QrSquares.svg(webcal)));
    }

    /** Its feed address is for the eyes of whoever confirms it. */
    private TemplateInstance asked(Subscription ordered) {
        return visitor.show(Templates.subscriptionAsked(ordered));
    }

    private TemplateInstance form(SubscriptionForm form, Problem problem, UUID id) {
        return visitor.show(Templates.subscriptionForm(form, List.of(Kind.values()), List.of(Channel.values()),
                List.of(Delivery.values()), problem, id == null ? null : id.toString(), previews.of(form)));
    }
}
