package org.calends.web;

import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.Role;
import org.calends.obligation.CompletionDraft;
import org.calends.obligation.Invalid;
import org.calends.obligation.MilestoneDraft;
import org.calends.obligation.Obligation;
import org.calends.obligation.Obligations;
import org.calends.obligation.PostponementDraft;
import org.calends.obligation.ReasonDraft;
import org.calends.obligation.Refused;
import org.calends.obligation.Stale;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person does with one obligation. Each form names the version it showed: nobody overwrites what they have not seen. */
@Path("/obligations/{id}")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ObligationActPages {

    private final Visitor visitor;
    private final Obligations obligations;
    private final ObligationPages pages;
    private final FormReader reader;

    ObligationActPages(Visitor visitor, Obligations obligations, ObligationPages pages, FormReader reader) {
        this.visitor = visitor;
        this.obligations = obligations;
        this.pages = pages;
        this.reader = reader;
    }

    /** @param workingDays whether the days before are working days */
    @POST
    @Path("/milestones")
    public Response addMilestone(UUID id, @RestForm String name, @RestForm String daysBefore, @RestForm boolean workingDays,
            @RestForm String owner) {
        return after(id, "milestone", () -> {
            int days = FormReader.number("daysBefore", daysBefore == null ? "" : daysBefore.strip());
            obligations.addMilestone(id, new MilestoneDraft(name, workingDays ? days : null, workingDays ? null : days, null,
                    owner == null || owner.isBlank() ? null : owner.strip(), null, null, null), visitor.username());
            return obligations.get(id);
        });
    }

    /** @param completedTime the time of day in the organisation's zone, asked for where the deadline has one */
    @POST
    @Path("/completion")
    public Response complete(UUID id, @RestForm Integer version, @RestForm String completedOn, @RestForm String completedTime,
            @RestForm String note, @RestForm String evidenceUrl) {
        ObjectNode fields = reader.empty();
        FormReader.text(fields, "completedOn", completedOn);
        FormReader.text(fields, "completedAt", visitor.words().moment(completedOn, completedTime));
        FormReader.text(fields, "note", note);
        FormReader.text(fields, "evidenceUrl", evidenceUrl);
        return after(id, "completion", () -> obligations.complete(id, reader.read(fields, CompletionDraft.class), seen(version),
                visitor.username()));
    }

    @POST
    @Path("/postponement")
    public Response postpone(UUID id, @RestForm Integer version, @RestForm String dueDate,
            @RestForm String dueTime, @RestForm String zone, @RestForm String reason) {
        ObjectNode fields = reader.empty();
        FormReader.text(fields, "dueDate", dueDate);
        time(fields, dueTime, zone);
        FormReader.text(fields, "reason", reason);
        return after(id, "postponement",
                () -> obligations.postpone(id, reader.read(fields, PostponementDraft.class), seen(version),
                        visitor.username()));
    }

    /** A field that was emptied takes the time away; one that was not on the form leaves it. */
    private static void time(ObjectNode fields, String dueTime, String zone) {
        if (dueTime != null && dueTime.isBlank()) {
            fields.put("wholeDay", true);
        } else if (dueTime != null) {
            FormReader.text(fields, "dueTime", dueTime);
            FormReader.text(fields, "zone", zone);
        }
    }

    @POST
    @Path("/waiver")
    public Response waive(UUID id, @RestForm Integer version, @RestForm String reason) {
        return after(id, "waiver", () -> obligations.waive(id, because(reason), seen(version), visitor.username()));
    }

    @POST
    @Path("/withdrawal")
    public Response withdraw(UUID id, @RestForm Integer version, @RestForm String reason) {
        return after(id, "withdrawal", () -> obligations.withdraw(id, because(reason), seen(version), visitor.username()));
    }

    @POST
    @Path("/reopening")
    public Response reopen(UUID id, @RestForm Integer version) {
        return after(id, "reopening", () -> obligations.reopen(id, seen(version), visitor.username()));
    }

    private ReasonDraft because(String reason) {
        ObjectNode fields = reader.empty();
        FormReader.text(fields, "reason", reason);
        return reader.read(fields, ReasonDraft.class);
    }

    private static OptionalInt seen(Integer version) {
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    /** @param did what to say on the page that follows, as the address names it */
    private Response after(UUID id, String did, Supplier<Obligation> act) {
        try {
            act.get();
            return Response.seeOther(ObligationPages.addressAfter(id, did)).build();
        } catch (Invalid | Refused | Stale refused) {
            Problem problem = Problems.of(refused);
            return Response.status(problem.status()).entity(pages.show(obligations.get(id), null, problem)).build();
        }
    }
}
