package org.calends.reminder.rest;

import java.time.Instant;
import java.util.List;
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
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.input.UnknownResourceException;
import org.calends.reminder.acts.LinkFetches;
import org.calends.reminder.acts.RecipientView;
import org.calends.reminder.acts.ReminderActions;
import org.calends.reminder.check.Reminders;
import org.calends.reminder.ledger.DeliveryAttempt;
import org.calends.reminder.ledger.ReminderFilter;
import org.calends.reminder.ledger.SendAttempt;
import org.calends.team.TeamRights;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger over REST. Viewers see what was told to their own address; editors all. */
@Path("/api/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.VIEWERS)
@Tag(name = "The ledger")
class RemindersResource {

    private final Reminders reminders;
    private final ReminderActions reminderActions;
    private final Accounts accounts;
    private final LinkFetches fetches;
    private final TeamRights rights;

    RemindersResource(Reminders reminders, ReminderActions reminderActions, Accounts accounts, LinkFetches fetches,
            TeamRights rights) {
        this.rights = rights;
        this.reminders = reminders;
        this.reminderActions = reminderActions;
        this.accounts = accounts;
        this.fetches = fetches;
    }

    @GET
    @Operation(operationId = "listReminders", summary = "Who was told what, and when", description = "Newest first.")
    public Page<ReminderView> list(@BeanParam ReminderFilter filter, @BeanParam Paging paging,
            @Context SecurityContext security) {
        return reminders.page(filter, whose(security), paging.page(), paging.size()).map(ReminderView::of);
    }

    /** @param epoch rises with each try */
    @Schema(name = "SendAttempt")
    record AttemptView(int epoch, Instant startedAt, Instant endedAt, DeliveryAttempt.Outcome outcome, Integer code,
            String enhanced,
            String reply) {

        static AttemptView of(SendAttempt attempt) {
            return new AttemptView(attempt.epoch(), attempt.startedAt(), attempt.endedAt(), attempt.outcome(),
                    attempt.smtpCode(), attempt.enhanced(), attempt.reply());
        }
    }

    @GET
    @Path("/{id}/attempts")
    @Operation(operationId = "listReminderAttempts", summary = "What the mail server answered, try by try")
    public List<AttemptView> attempts(UUID id, @Context SecurityContext security) {
        visible(id, security);
        return reminders.attempts(id).stream().map(AttemptView::of).toList();
    }

    /** @param firstAt null while it was not */
    @Schema(name = "LinkFetch")
    record LinkFetchView(Instant firstAt) {
    }

    @GET
    @Path("/{id}/link-fetch")
    @Operation(operationId = "getReminderLinkFetch", summary = "When the link in the mail was first fetched", description = "By the recipient or by a program that "
            + "looks through mails: it shows that the mail arrived, and not that somebody read it.")
    public LinkFetchView linkFetch(UUID id, @Context SecurityContext security) {
        return new LinkFetchView(fetches.of(List.of(visible(id, security).reminder())).get(id));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "acknowledgeReminder", summary = "Somebody looks after it", description = "Stops the escalation for the present due date when an editor "
            + "says so, or a viewer who answers for the obligation now: its owner, who stands in, whom its escalation reached. Other "
            + "viewers say so for themselves alone of what was told to their own address: seenAt is noted, nothing stops. "
            + "Repeating it changes nothing.")
    public ReminderView acknowledge(UUID id, @Context SecurityContext security) {
        RecipientView recipientView = visible(id, security);
        String actor = security.getUserPrincipal().getName();
        boolean own = recipientView.reminder().email().equalsIgnoreCase(address(security));
        UUID team = recipientView.obligation().team();
        if (own && recipientView.isResponsible() || whose(security) == null && rights.mayChange(team)) {
            reminderActions.acknowledge(recipientView, actor);
        } else if (own) {
            reminderActions.see(recipientView, actor, false);
        } else {
            rights.requireMayChange(team);
        }
        return ReminderView.of(visible(id, security).reminder());
    }

    private RecipientView visible(UUID id, SecurityContext security) {
        String own = whose(security);
        return reminderActions.find(id)
                .filter(recipientView -> own == null || own.equalsIgnoreCase(recipientView.reminder().email()))
                .orElseThrow(() -> new UnknownResourceException("reminder.not-found", id));
    }

    private String whose(SecurityContext security) {
        return security.isUserInRole(Role.EDITORS) ? null : address(security);
    }

    private String address(SecurityContext security) {
        return accounts.byName(security.getUserPrincipal().getName()).map(Account::email).orElse("");
    }
}
