package org.calends.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.Role;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Page;
import org.calends.obligation.Paging;
import org.calends.reminder.Reminder;
import org.calends.reminder.ReminderFilter;
import org.calends.reminder.ReminderState;
import org.calends.reminder.Reminders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who was told what, and when; what failed, and why. */
@Path("/admin/ledger")
@RolesAllowed(Role.ADMINS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class LedgerPage {

    private static final int SIZE = 50;

    private final Visitor visitor;
    private final Clock clock;
    private final Reminders reminders;
    private final ObligationSearch obligations;

    LedgerPage(Visitor visitor, Clock clock, Reminders reminders, ObligationSearch obligations) {
        this.visitor = visitor;
        this.clock = clock;
        this.reminders = reminders;
        this.obligations = obligations;
    }

    /**
     * @param at when it was sent, or else queued
     * @param title of the obligation, or null when that was deleted
     */
    record Row(String at, Reminder reminder, String title) {
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance adminLedger(List<Row> rows, long total, List<ReminderState> states, String state,
                Pager pager);
    }

    @GET
    public TemplateInstance list(@BeanParam ReminderFilter filter, @BeanParam Paging paging, @Context UriInfo uri) {
        Page<Reminder> found = reminders.page(filter, null, paging.page(), SIZE);
        Map<UUID, Obligation> told = obligations
                .byId(found.items().stream().map(Reminder::obligationId).distinct().toList());
        Address address = Address.of(uri);
        return visitor.show(Templates.adminLedger(found.items().stream().map(each -> row(each, told)).toList(), found.total(),
                List.of(ReminderState.values()), address.value("state"), Pager.of(found, address)));
    }

    private Row row(Reminder reminder, Map<UUID, Obligation> told) {
        Obligation obligation = told.get(reminder.obligationId());
        return new Row(visitor.words().dates().moment(
                reminder.sentAt() == null ? reminder.queuedAt() : reminder.sentAt(), clock.getZone()), reminder,
                obligation == null ? null : obligation.title());
    }
}
