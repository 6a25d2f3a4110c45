package org.calends.web.documents;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.BeanParam;
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
import org.calends.intake.review.Acceptances;
import org.calends.intake.review.SecondSources;
import org.calends.intake.review.StoredSuggestion;
import org.calends.intake.review.Suggestions;
import org.calends.obligation.model.ReasonDraft;
import org.calends.web.api.Problem;
import org.calends.web.api.Problems;
import org.calends.web.documents.ReviewPage.Done;
import org.calends.web.frame.CurrentUser;
import org.calends.web.frame.ForBrowsers;
import org.calends.web.obligations.FormReader;
import org.jboss.resteasy.reactive.RestForm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a person decides on suggestions, one by one or all that wait. The page that follows opens at the next one. */
@Path("/documents/{document}")
@RolesAllowed(Role.EDITORS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ReviewActionPages {

    private final CurrentUser currentUser;
    private final Suggestions suggestions;
    private final Acceptances acceptances;
    private final SecondSources sources;
    private final ReviewPage page;
    private final FormReader reader;

    ReviewActionPages(CurrentUser currentUser, Suggestions suggestions, Acceptances acceptances, SecondSources sources,
            ReviewPage page,
            FormReader reader) {
        this.currentUser = currentUser;
        this.suggestions = suggestions;
        this.acceptances = acceptances;
        this.sources = sources;
        this.page = page;
        this.reader = reader;
    }

    @POST
    @Path("/suggestions/{id}/acceptance")
    public Response accept(UUID document, UUID id, @BeanParam CorrectionForm form) {
        return after(document, id, "accepted", form, () -> {
            acceptances.accept(id, form.patch(reader.empty()), currentUser.username());
            return 1;
        });
    }

    @POST
    @Path("/suggestions/{id}/withdrawal")
    public Response withdraw(UUID document, UUID id) {
        return after(document, id, "withdrawn", null, () -> {
            acceptances.withdrawAcceptance(id, currentUser.username());
            return 1;
        });
    }

    @POST
    @Path("/suggestions/{id}/dismissal")
    public Response dismiss(UUID document, UUID id, @RestForm String reason) {
        return after(document, id, "dismissed", null, () -> {
            suggestions.dismiss(id, because(reason), currentUser.username());
            return 1;
        });
    }

    @POST
    @Path("/suggestions/{id}/reconsideration")
    public Response reconsider(UUID document, UUID id) {
        return after(document, id, "reconsidered", null, () -> {
            suggestions.reconsider(id);
            return 1;
        });
    }

    @POST
    @Path("/suggestions/{id}/source")
    public Response addSource(UUID document, UUID id, @RestForm UUID obligation) {
        return after(document, id, "joined", null, () -> {
            sources.add(id, obligation, currentUser.username());
            return 1;
        });
    }

    @POST
    @Path("/suggestions/{id}/postponement")
    public Response postpone(UUID document, UUID id, @RestForm UUID obligation, @RestForm Integer version,
            @RestForm String reason) {
        return after(document, id, "moved", null, () -> {
            sources.postpone(id, obligation, reason == null || reason.isBlank() ? null : because(reason),
                    version == null ? OptionalInt.empty() : OptionalInt.of(version), currentUser.username());
            return 1;
        });
    }

    @POST
    @Path("/acceptance")
    public Response acceptAll(UUID document, @RestForm String owner) {
        ObjectNode patch = reader.empty();
        FormReader.text(patch, "owner", owner);
        return after(document, null, "allAccepted", null,
                () -> acceptances.acceptAll(document, patch, currentUser.username()));
    }

    @POST
    @Path("/dismissal")
    public Response dismissAll(UUID document, @RestForm String reason) {
        return after(document, null, "allDismissed", null,
                () -> suggestions.dismissAll(document, because(reason), currentUser.username()));
    }

    private String because(String reason) {
        ObjectNode fields = reader.empty();
        FormReader.text(fields, "reason", reason);
        return reader.read(fields, ReasonDraft.class).reason();
    }

    /** @param act answers to how many it was done */
    private Response after(UUID document, UUID id, String did, CorrectionForm form, IntSupplier act) {
        try {
            return Response.seeOther(next(document, id, new Done(did, id, act.getAsInt()))).build();
        } catch (InvalidInputException | ConflictException | VersionConflictException | OptimisticLockException refused) {
            Problem problem = Problems.of(refused);
            CorrectionForm written = form == null || form.title == null ? null : form;
            return Response.status(problem.status())
                    .entity(page.show(document, new Done(null, null, 0), problem, written, id)).build();
        }
    }

    /** Leads to the next one that waits; from the last one to the first; without any left, to the top. */
    private URI next(UUID document, UUID id, Done done) {
        List<StoredSuggestion> all = suggestions.of(document);
        int at = all.stream().filter(each -> each.id().equals(id)).mapToInt(StoredSuggestion::number).findFirst().orElse(0);
        String target = all.stream().filter(StoredSuggestion::isPending).filter(each -> each.number() >= at).findFirst()
                .or(() -> all.stream().filter(StoredSuggestion::isPending).findFirst())
                .map(each -> "#suggestion-" + each.number()).orElse("");
        return URI.create(DocumentPages.addressOf(document) + "?did=" + done.did()
                + (done.on() == null ? "&count=" + done.count() : "&on=" + done.on()) + target);
    }
}
