package org.calends.subscription.rest;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.input.EntityTags;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.input.UnknownResourceException;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.PendingSubscriptions;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.SubscriptionDraft;
import org.calends.subscription.wish.SubscriptionStatus;
import org.calends.subscription.wish.SubscriptionView;
import org.calends.subscription.wish.Subscriptions;
import org.calends.subscription.wish.Subscriptions.WithSecret;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions over REST. Viewers see and keep those of their own address; editors all. */
@Path("/api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "Subscriptions")
class SubscriptionsResource {

    private final Subscriptions subscriptions;
    private final PendingSubscriptions pendingSubscriptions;
    private final Disclosures disclosures;
    private final Accounts accounts;
    private final Clock clock;
    private final String baseUrl;

    SubscriptionsResource(Subscriptions subscriptions, PendingSubscriptions pendingSubscriptions, Disclosures disclosures,
            Accounts accounts,
            Clock clock,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.subscriptions = subscriptions;
        this.pendingSubscriptions = pendingSubscriptions;
        this.disclosures = disclosures;
        this.accounts = accounts;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    @GET
    @Operation(operationId = "listSubscriptions", summary = "List subscriptions")
    public Page<SubscriptionView> list(@BeanParam Paging paging, @Context SecurityContext security) {
        String whose = security.isUserInRole(Role.EDITORS) ? null : ownAddress(security);
        Page<Subscription> found = subscriptions.page(whose, paging.page(), paging.size());
        Disclosure now = disclosures.among(found.items().stream().map(Subscription::email).toList());
        return found.map(each -> SubscriptionView.of(each, now.trustIn(each), null, clock.instant()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201", responseDescription = "Opened")
    @Operation(operationId = "createSubscription", summary = "Subscribe", description = "Active at once when an editor asks, or for one's own address; otherwise it waits until "
            + "the owner of the address has confirmed it. Whoever asks for somebody else's address "
            + "says neither who stands in nor when to rest, and is shown no feed address. The feed address is shown here only. Too many confirmations asked for, of "
            + "one address or of all, are answered 429 with Retry-After.")
    public Response open(@NotNull @Valid SubscriptionDraft draft, @Context SecurityContext security) {
        boolean trusted = security.isUserInRole(Role.EDITORS) || draft.email().equalsIgnoreCase(ownAddress(security));
        String actor = security.getUserPrincipal().getName();
        if (!trusted) {
            Subscription ordered = pendingSubscriptions.order(draft, actor);
            return created(ordered, view(ordered, null));
        }
        WithSecret opened = subscriptions.open(draft, SubscriptionStatus.ACTIVE, actor);
        return created(opened.subscription(), withAddress(opened));
    }

    private static Response created(Subscription subscription, SubscriptionView shown) {
        return Response.created(URI.create("/api/subscriptions/" + subscription.id()))
                .tag(EntityTags.of(subscription.version())).entity(shown).build();
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "getSubscription", summary = "One subscription")
    public Response get(UUID id, @Context SecurityContext security) {
        return answer(visible(id, security));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "updateSubscription", summary = "Change a subscription", description = "Also pauses it (status PAUSED) and ends a pause (ACTIVE).")
    public Response replace(UUID id, @NotNull @Valid SubscriptionDraft draft, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        requireOwnAddress(visible(id, security), draft, security);
        return answer(subscriptions.edit(id, present -> draft, EntityTags.version(ifMatch),
                security.getUserPrincipal().getName()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSubscription", summary = "End a subscription", description = "Its feed address is unknown from then on; the ledger stays.")
    public void end(UUID id, @Context SecurityContext security) {
        visible(id, security);
        subscriptions.end(id);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.EDITORS)
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "approveSubscription", summary = "Approve a stranger's subscription", description = "Whoever has the address is told all that it asks for, "
            + "not only what calends.subscribe.shows shows strangers.")
    public Response approve(UUID id, @Context SecurityContext security) {
        return answer(subscriptions.approve(id, true, security.getUserPrincipal().getName()));
    }

    @DELETE
    @Path("/{id}/approval")
    @RolesAllowed(Role.EDITORS)
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "200", responseDescription = "As it is now")
    @Operation(operationId = "revokeSubscriptionApproval", summary = "Take the approval back", description = "Also of a subscription that an editor made.")
    public Response disapprove(UUID id, @Context SecurityContext security) {
        return answer(subscriptions.approve(id, false, security.getUserPrincipal().getName()));
    }

    @POST
    @Path("/{id}/feed-rotation")
    @Operation(operationId = "rotateSubscriptionFeed", summary = "Make a new feed address", description = "The old one is unknown at once; the new one is shown here only.")
    public SubscriptionView rotate(UUID id, @Context SecurityContext security) {
        visible(id, security);
        return withAddress(subscriptions.rotateFeed(id));
    }

    private SubscriptionView view(Subscription subscription, String feedUrl) {
        return SubscriptionView.of(subscription, disclosures.about(subscription).trustIn(subscription), feedUrl,
                clock.instant());
    }

    /** Who is no editor cannot send mails to somebody who never said yes. */
    private static void requireOwnAddress(Subscription present, SubscriptionDraft draft, SecurityContext security) {
        if (!security.isUserInRole(Role.EDITORS) && !present.email().equalsIgnoreCase(draft.email())) {
            throw new InvalidInputException("email", "subscription.email.editors-only");
        }
    }

    private Subscription visible(UUID id, SecurityContext security) {
        Subscription subscription = subscriptions.get(id);
        if (security.isUserInRole(Role.EDITORS) || subscription.email().equalsIgnoreCase(ownAddress(security))) {
            return subscription;
        }
        throw new UnknownResourceException("subscription.not-found", id);
    }

    private String ownAddress(SecurityContext security) {
        return accounts.byName(security.getUserPrincipal().getName()).map(Account::email).orElse("no address");
    }

    private SubscriptionView withAddress(WithSecret made) {
        return view(made.subscription(), baseUrl + "/feeds/" + made.secret().value() + ".ics");
    }

    private Response answer(Subscription subscription) {
        return Response.ok(view(subscription, null)).tag(EntityTags.of(subscription.version())).build();
    }
}
