package org.calends.reminder.acts;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.UnknownResourceException;
import org.calends.language.WrittenDates;
import org.calends.obligation.value.DueDate;
import org.calends.reminder.acts.ReminderActionLinks.Ticket;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/**
 * What the recipient of a reminder does without signing in, for whoever holds the signed address. Looking leaves a note beside
 * the ledger and changes nothing, since mail scanners follow links and run scripts; only a person's POST acts. No cookie is
 * read or set.
 */
@Path("/act/{token}")
@PermitAll
@Cache(noStore = true)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ReminderActionPages {

    private static final int LONGEST_NOTE = 2000;

    private final ReminderActionLinks links;
    private final ReminderActions reminderActions;
    private final LinkFetches fetches;

    ReminderActionPages(ReminderActionLinks links, ReminderActions reminderActions, LinkFetches fetches) {
        this.links = links;
        this.reminderActions = reminderActions;
        this.fetches = fetches;
    }

    /** The page in each of its states. */
    @CheckedTemplate(basePath = "reminder/acts")
    static class Templates {
        static native TemplateInstance act(String token, RecipientView nudge, String due, String safe, String acknowledgedOn,
                String seenOn, String snoozedUntil, Problem problem, String note);

        static native TemplateInstance actOver(String language);
    }

    /** What is wrong with what was sent. */
    enum Problem {
        NONE,
        REFUSED,
        LONG_NOTE,
        NOT_RESPONSIBLE
    }

    @GET
    @Operation(hidden = true)
    public Response show(String token) {
        Ticket ticket = ticket(token);
        if (links.isOver(ticket)) {
            return over(ticket);
        }
        RecipientView recipientView = nudge(ticket);
        if (recipientView.hasLeft()) {
            return over(recipientView);
        }
        fetches.note(ticket.reminder());
        return Response.ok(page(token, recipientView, Problem.NONE, null)).build();
    }

    @POST
    @Path("/acknowledgement")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response acknowledge(String token) {
        return act(token, reminderActions::acknowledgeByMail);
    }

    /** For whoever does not answer for it. */
    @POST
    @Path("/seen")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response see(String token) {
        return act(token, recipientView -> reminderActions.see(recipientView, recipientView.reminder().email(), true));
    }

    @POST
    @Path("/completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response complete(String token, @RestForm String note) {
        String readable = noteOf(note);
        return act(token, readable, recipientView -> reminderActions.completeByMail(recipientView, readable));
    }

    @POST
    @Path("/snooze")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response snooze(String token, @RestForm String until) {
        return act(token, recipientView -> reminderActions.snoozeByMail(recipientView, day(until)));
    }

    /** Notes that the recipient went on to the obligation, which needs signing in. */
    @POST
    @Path("/opening")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response open(String token) {
        Ticket ticket = ticket(token);
        if (links.isOver(ticket)) {
            return over(ticket);
        }
        RecipientView recipientView = nudge(ticket);
        if (recipientView.hasLeft()) {
            return over(recipientView);
        }
        reminderActions.open(recipientView);
        return Response.seeOther(URI.create("/obligations/" + recipientView.obligation().id())).build();
    }

    /** Something that the holder of the address does. */
    private interface Act {
        void on(RecipientView nudge);
    }

    private Response act(String token, Act act) {
        return act(token, null, act);
    }

    /** @param note what was typed, which must not be lost when it is refused; or null */
    private Response act(String token, String note, Act act) {
        Ticket ticket = ticket(token);
        if (links.isOver(ticket)) {
            return over(ticket);
        }
        RecipientView recipientView = nudge(ticket);
        if (recipientView.hasLeft()) {
            return over(recipientView);
        }
        if (note != null && note.length() > LONGEST_NOTE && recipientView.isResponsible()) {
            return Response.status(Response.Status.BAD_REQUEST).entity(page(token, recipientView, Problem.LONG_NOTE, note))
                    .build();
        }
        try {
            act.on(recipientView);
            reminderActions.open(recipientView);
            return Response.seeOther(URI.create("/" + ReminderActionLinks.PATH + "/" + token)).build();
        } catch (NotResponsibleException notTheirs) {
            return Response.status(Response.Status.FORBIDDEN)
                    .entity(page(token, nudge(ticket), Problem.NOT_RESPONSIBLE, note)).build();
        } catch (ConflictException | InvalidInputException refused) {
            return Response
                    .status(refused instanceof InvalidInputException ? Response.Status.BAD_REQUEST : Response.Status.CONFLICT)
                    .entity(page(token, nudge(ticket), Problem.REFUSED, note)).build();
        }
    }

    private Ticket ticket(String token) {
        return links.open(token).orElseThrow(() -> new UnknownResourceException("subscription.link.not-ours"));
    }

    private RecipientView nudge(Ticket ticket) {
        return reminderActions.findByMail(ticket.reminder()).orElseThrow(() -> new UnknownResourceException("reminder.gone"));
    }

    private Response over(Ticket ticket) {
        return over(reminderActions.findByMail(ticket.reminder()).map(RecipientView::language).orElse("en"));
    }

    /** Whoever has left learns no more of it, and does nothing here. */
    private static Response over(RecipientView recipientView) {
        return over(recipientView.language());
    }

    private static Response over(String language) {
        return Response.status(Response.Status.GONE)
                .entity(Templates.actOver(language).setLocale(Locale.forLanguageTag(language))).build();
    }

    private static TemplateInstance page(String token, RecipientView recipientView, Problem problem, String note) {
        Locale locale = recipientView.reader().locale();
        WrittenDates dates = new WrittenDates(locale);
        LocalDate snoozed = recipientView.reminder().snoozedUntil();
        return Templates.act(token, recipientView, stated(recipientView.obligation().due(), dates, locale),
                dates.full(recipientView.obligation().lastSafeDay()),
                day(recipientView.reminder().acknowledgedAt(), recipientView, dates),
                day(recipientView.reminder().seenAt(), recipientView, dates),
                snoozed == null ? null : dates.full(snoozed), problem, note).setLocale(locale);
    }

    private static String stated(DueDate due, WrittenDates dates, Locale locale) {
        String date = dates.full(due.date());
        return due.time() == null ? date
                : MessageBundles.get(AnswerMessages.class, Localized.Literal.of(locale.toLanguageTag())).timed(date,
                        due.time().toString(), due.zone());
    }

    private static String day(Instant moment, RecipientView recipientView, WrittenDates dates) {
        return moment == null ? null : dates.full(LocalDate.ofInstant(moment, recipientView.reader().zone()));
    }

    private static LocalDate day(String until) {
        try {
            return until == null ? null : LocalDate.parse(until.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static String noteOf(String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        return note.replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip();
    }
}
