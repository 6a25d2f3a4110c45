package org.calends.web;

import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.Role;
import org.calends.intake.Suggestions;
import org.calends.obligation.Invalid;
import org.calends.obligation.ObligationDraft;
import org.calends.obligation.ReasonDraft;
import org.calends.obligation.Refused;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person decides on a document's suggestions, one by one or all that wait and have a date. */
@Path("/documents/{document}")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SuggestionActPages {

    private final Visitor visitor;
    private final Suggestions suggestions;
    private final DocumentPages pages;
    private final FormReader reader;

    SuggestionActPages(Visitor visitor, Suggestions suggestions, DocumentPages pages, FormReader reader) {
        this.visitor = visitor;
        this.suggestions = suggestions;
        this.pages = pages;
        this.reader = reader;
    }

    @POST
    @Path("/suggestions/{id}/acceptance")
    public Response accept(UUID document, UUID id, @RestForm String title, @RestForm String kind, @RestForm String authority,
            @RestForm String dueDate, @RestForm String bound, @RestForm String owner) {
        return after(document, () -> suggestions.accept(id, read -> corrected(read, fields -> {
            FormReader.text(fields, "title", title);
            FormReader.text(fields, "kind", kind);
            FormReader.text(fields, "authority", authority);
            FormReader.text(fields, "dueDate", dueDate);
            FormReader.text(fields, "bound", bound);
            FormReader.text(fields, "owner", owner);
            return fields;
        }), visitor.username()));
    }

    private ObligationDraft corrected(ObligationDraft read, UnaryOperator<ObjectNode> write) {
        return reader.read(write.apply((ObjectNode) reader.nodeOf(read)), ObligationDraft.class);
    }

    @POST
    @Path("/acceptance")
    public Response acceptAll(UUID document) {
        return after(document, () -> suggestions.acceptAll(document, visitor.username()));
    }

    @POST
    @Path("/suggestions/{id}/dismissal")
    public Response dismiss(UUID document, UUID id, @RestForm String reason) {
        ObjectNode fields = reader.empty();
        FormReader.text(fields, "reason", reason);
        return after(document, () -> suggestions.dismiss(id, reader.read(fields, ReasonDraft.class).reason(),
                visitor.username()));
    }

    @POST
    @Path("/suggestions/{id}/reconsideration")
    public Response reconsider(UUID document, UUID id) {
        return after(document, () -> suggestions.reconsider(id));
    }

    private Response after(UUID document, Runnable act) {
        try {
            act.run();
            return Response.seeOther(DocumentPages.addressOf(document)).build();
        } catch (Invalid | Refused refused) {
            Problem problem = Problems.of(refused);
            return Response.status(problem.status()).entity(pages.show(document, problem)).build();
        }
    }
}
