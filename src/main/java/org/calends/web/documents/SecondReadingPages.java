package org.calends.web.documents;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.calends.account.person.Role;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.intake.review.Documents;
import org.calends.intake.review.StoredDocument;
import org.calends.intake.review.StoredSuggestion;
import org.calends.intake.review.Suggestions;
import org.calends.intake.review.TypedDate;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.calends.web.obligations.TextSegment;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where a second person types the dates of a document without seeing what was read out of it. */
@Path("/documents/{document}/second-reading")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class SecondReadingPages {

    private final CurrentUser currentUser;
    private final Documents documents;
    private final Suggestions suggestions;
    private final FormReader reader;

    SecondReadingPages(CurrentUser currentUser, Documents documents, Suggestions suggestions, FormReader reader) {
        this.currentUser = currentUser;
        this.documents = documents;
        this.suggestions = suggestions;
        this.reader = reader;
    }

    /** A sentence with a date, and nothing of what was made of it. */
    record Sentence(UUID id, int number, String quote, String typedBy) {

        static Sentence of(StoredSuggestion suggestion) {
            return new Sentence(suggestion.id(), suggestion.number(), suggestion.asRead().quote(), suggestion.verifiedBy());
        }
    }

    @CheckedTemplate(basePath = "web/documents")
    static class Templates {
        static native TemplateInstance secondReading(StoredDocument document, List<TextSegment> text, List<Sentence> sentences,
                String did, Problem problem);
    }

    @GET
    public TemplateInstance read(UUID document, @RestQuery String did) {
        return show(document, did, null);
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response type(UUID document, UUID id, @RestForm String dueDate) {
        try {
            ObjectNode fields = reader.empty();
            FormReader.text(fields, "dueDate", dueDate);
            StoredSuggestion typed = suggestions.verify(id, reader.read(fields, TypedDate.class).dueDate(),
                    currentUser.username());
            return Response.seeOther(URI.create(DocumentPages.addressOf(document) + "/second-reading?did=typed#suggestion-"
                    + (typed.number() + 1))).build();
        } catch (InvalidInputException | ConflictException refused) {
            Problem problem = Problems.of(refused);
            return Response.status(problem.status()).entity(show(document, null, problem)).build();
        }
    }

    private TemplateInstance show(UUID document, String did, Problem problem) {
        List<StoredSuggestion> waiting = suggestions.of(document).stream().filter(StoredSuggestion::isPending).toList();
        return currentUser.show(Templates.secondReading(documents.get(document),
                TextSegment.of(documents.text(document), waiting), waiting.stream().map(Sentence::of).toList(), did, problem));
    }
}
