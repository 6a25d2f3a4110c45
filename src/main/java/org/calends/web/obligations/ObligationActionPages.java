package org.calends.web.obligations;

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

import org.calends.account.person.Role;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.VersionConflictException;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.CompletionDraft;
import org.calends.obligation.model.MilestoneDraft;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.PostponementDraft;
import org.calends.obligation.model.ReasonDraft;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person does with one obligation. Each form names the version it showed: nobody overwrites what they have not seen. */
@Path("/obligations/{id}")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ObligationActionPages {

    private final CurrentUser currentUser;
    private final Obligations obligations;
    private final ObligationPages pages;
    private final FormReader reader;

    ObligationActionPages(CurrentUser currentUser, Obligations obligations, ObligationPages pages, FormReader reader) {
        this.currentUser = currentUser;
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
                    owner == null || owner.isBlank() ? null : owner.strip(), null, null, null), currentUser.username());
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
        FormReader.text(fields, "completedAt", currentUser.words().moment(completedOn, completedTime));
        FormReader.text(fields, "note", note);
        FormReader.text(fields, "evidenceUrl", evidenceUrl);
        return after(id, "completion", () -> obligations.complete(id, reader.read(fields, CompletionDraft.class), seen(version),
                currentUser.username()));
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
                        currentUser.username()));
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
        return after(id, "waiver", () -> obligations.waive(id, because(reason), seen(version), currentUser.username()));
    }

    @POST
    @Path("/withdrawal")
    public Response withdraw(UUID id, @RestForm Integer version, @RestForm String reason) {
        return after(id, "withdrawal", () -> obligations.withdraw(id, because(reason), seen(version), currentUser.username()));
    }

    @POST
    @Path("/reopening")
    public Response reopen(UUID id, @RestForm Integer version) {
        return after(id, "reopening", () -> obligations.reopen(id, seen(version), currentUser.username()));
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
        } catch (InvalidInputException | ConflictException | VersionConflictException refused) {
            Problem problem = Problems.of(refused);
            return Response.status(problem.status()).entity(pages.show(obligations.get(id), null, problem)).build();
        }
    }
}
