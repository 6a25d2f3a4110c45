package org.calends.web.admin;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

import org.calends.account.person.Role;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.TimeOfDay;
import org.calends.reminder.acts.LinkFetches;
import org.calends.reminder.check.Reminders;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderFilter;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.outbox.DeadLetters;
import org.calends.reminder.rest.LedgerFile;
import org.calends.web.frame.Address;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.frame.Pager;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who was told what, and when; what failed, and why. */
@Path("/admin/ledger")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class LedgerPage {

    private static final int SIZE = 50;

    private final CurrentUser currentUser;
    private final Clock clock;
    private final Reminders reminders;
    private final ObligationSearch obligations;
    private final DeadLetters deadLetters;
    private final LedgerFile file;
    private final LinkFetches fetches;

    LedgerPage(CurrentUser currentUser, Clock clock, Reminders reminders, ObligationSearch obligations,
            DeadLetters deadLetters, LedgerFile file, LinkFetches fetches) {
        this.currentUser = currentUser;
        this.clock = clock;
        this.reminders = reminders;
        this.obligations = obligations;
        this.deadLetters = deadLetters;
        this.file = file;
        this.fetches = fetches;
    }

    /**
     * What is not so is null.
     *
     * @param title of the obligation, or null when that was deleted
     * @param told the stated date and time that it tells
     * @param before those that were told before, where they are other ones
     */
    record Row(Reminder reminder, String title, String told, String before, String queued, String sent, String bounced,
            String fetched,
            String opened, String acknowledged, String seen) {
    }

    @CheckedTemplate(basePath = "web/admin")
    static class Templates {
        static native TemplateInstance adminLedger(List<Row> rows, long total, List<ReminderState> states, String state,
                Pager pager, boolean again);
    }

    @GET
    public TemplateInstance list(@BeanParam ReminderFilter filter, @BeanParam Paging paging, @RestQuery boolean again,
            @Context UriInfo uri) {
        Page<Reminder> found = reminders.page(filter, null, paging.page(), SIZE);
        Map<UUID, Obligation> told = obligations
                .byId(found.items().stream().map(Reminder::obligationId).distinct().toList());
        Map<UUID, Instant> fetched = fetches.of(found.items());
        Address address = Address.of(uri);
        return currentUser.show(
                Templates.adminLedger(found.items().stream().map(each -> row(each, told, fetched)).toList(), found.total(),
                        List.of(ReminderState.values()), address.value("state"), Pager.of(found, address), again));
    }

    @GET
    @Path("/reminders.csv")
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam ReminderFilter filter) {
        return file.of(filter, null);
    }

    /** For one that was given up: it leaves with the next delivery. */
    @POST
    @Path("/{id}/dispatch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendAgain(UUID id) {
        deadLetters.sendAgain(id);
        return Response.seeOther(URI.create("/admin/ledger?again=true")).build();
    }

    private Row row(Reminder reminder, Map<UUID, Obligation> told, Map<UUID, Instant> fetched) {
        Obligation obligation = told.get(reminder.obligationId());
        return new Row(reminder, obligation == null ? null : obligation.title(),
                stated(reminder.dueDate(), reminder.dueTime()),
                reminder.previousDueDate() == null ? null : stated(reminder.previousDueDate(), reminder.previousDueTime()),
                moment(reminder.queuedAt()),
                moment(reminder.sentAt()), moment(reminder.bouncedAt()), moment(fetched.get(reminder.id())),
                moment(reminder.openedAt()),
                moment(reminder.acknowledgedAt()), moment(reminder.seenAt()));
    }

    private String stated(LocalDate date, TimeOfDay time) {
        return currentUser.words().stated(date, time);
    }

    private String moment(Instant at) {
        return at == null ? null : currentUser.words().dates().moment(at, clock.getZone());
    }
}
