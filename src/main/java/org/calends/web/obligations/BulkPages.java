package org.calends.web.obligations;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.calends.account.person.Role;
import org.calends.http.exchange.SpooledAnswers;
import org.calends.input.InvalidInputException;
import org.calends.obligation.change.ObligationBatch;
import org.calends.obligation.change.ObligationBatch.BatchConflictException;
import org.calends.obligation.change.ObligationBatch.Pick;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.PostponementDraft;
import org.calends.obligation.rest.ObligationExport;
import org.calends.obligation.rest.ObligationFilter;
import org.calends.obligation.rest.TableForm;
import org.calends.obligation.rest.XlsxWriter;
import org.calends.obligation.search.ObligationQuery;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.Address;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.ObligationListPage.Outcome;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is done from the list to several obligations at once, and what leaves it as a file. */
@Path("/obligations")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
public class BulkPages {

    private final CurrentUser currentUser;
    private final ObligationListPage list;
    private final ObligationBatch batch;
    private final BulkChanges changes;
    private final ObligationExport export;
    private final FormReader reader;
    private final SpooledAnswers answers;

    BulkPages(CurrentUser currentUser, ObligationListPage list, ObligationBatch batch, BulkChanges changes,
            ObligationExport export, FormReader reader, SpooledAnswers answers) {
        this.answers = answers;
        this.currentUser = currentUser;
        this.list = list;
        this.batch = batch;
        this.changes = changes;
        this.export = export;
        this.reader = reader;
    }

    /** The address holds the list's search, so that the answer shows the same list. */
    @POST
    @Path("/bulk")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@BeanParam BulkForm form, @BeanParam ObligationFilter filter, @Context UriInfo uri) {
        Address address = Address.of(uri, ObligationListPage.PATH);
        List<Pick> picks = form.picks();
        if (picks.isEmpty()) {
            return again(400, filter, address, Outcome.NOTHING_CHOSEN);
        }
        try {
            return form.toDo() == BulkForm.Act.EXPORT ? chosenAsFile(picks) : changed(form, picks, address);
        } catch (BatchConflictException hindered) {
            return again(409, filter, address, Outcome.hinderedBy(hindered.title()));
        } catch (InvalidInputException invalidInputException) {
            Problem problem = Problems.of(invalidInputException);
            return again(problem.status(), filter, address, Outcome.refused(problem));
        }
    }

    private Response changed(BulkForm form, List<Pick> picks, Address address) {
        UUID made = changes.make(picks, currentUser.username(), chosen -> switch (form.toDo()) {
            case ASSIGN -> batch.edit(chosen, rewrite(form::assigned), currentUser.username());
            case TAG -> batch.edit(chosen, rewrite(form::tagged), currentUser.username());
            case POSTPONE -> batch.postpone(chosen,
                    reader.read(form.postponement(reader.empty()), PostponementDraft.class), currentUser.username());
            case EXPORT -> throw new IllegalStateException("an export changes nothing");
        });
        return Response.seeOther(URI.create(address.with(Address.UNDO, made.toString()) + "&" + Address.CHANGED + "="
                + picks.size())).build();
    }

    /** The address holds the list's search, as for {@link #act}. */
    @POST
    @Path("/bulk/{id}/undo")
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(UUID id, @BeanParam ObligationFilter filter, @Context UriInfo uri) {
        Address address = Address.of(uri, ObligationListPage.PATH);
        try {
            int back = changes.takeBack(id, currentUser.username());
            return Response.seeOther(URI.create(address.with(Address.CHANGED, Integer.toString(back)))).build();
        } catch (BatchConflictException hindered) {
            return again(409, filter, address, Outcome.hinderedBy(hindered.title()));
        }
    }

    private UnaryOperator<ObligationDraft> rewrite(UnaryOperator<ObjectNode> change) {
        return present -> reader.read(change.apply(reader.nodeOf(present)), ObligationDraft.class);
    }

    private Response chosenAsFile(List<Pick> picks) {
        List<UUID> ids = picks.stream().map(Pick::id).toList();
        return file(out -> export.writeTable(ids, TableForm.CSV, out), "text/csv;charset=UTF-8", "obligations.csv");
    }

    /** All that the list finds, as a table. */
    @GET
    @Path("/export.csv")
    public Response all(@BeanParam ObligationFilter filter) {
        ObligationQuery query = filter.query();
        return file(out -> export.writeTable(query, TableForm.CSV, out), "text/csv;charset=UTF-8", "obligations.csv");
    }

    /** The same as a workbook. */
    @GET
    @Path("/export.xlsx")
    public Response workbook(@BeanParam ObligationFilter filter) {
        ObligationQuery query = filter.query();
        return file(out -> export.writeTable(query, TableForm.XLSX, out), XlsxWriter.MEDIA_TYPE, "obligations.xlsx");
    }

    private Response file(StreamingOutput content, String mediaType, String name) {
        return answers.of(content).type(mediaType).header("Content-Disposition", "attachment; filename=\"" + name + '"')
                .build();
    }

    private Response again(int status, ObligationFilter filter, Address address, Outcome outcome) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(list.show(filter, 0, address, outcome)).build();
    }
}
