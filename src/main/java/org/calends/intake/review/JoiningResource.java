package org.calends.intake.review;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.input.EntityTags;
import org.calends.input.Paragraphs;
import org.calends.obligation.rest.ObligationAnswers;
import org.calends.obligation.rest.ObligationView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A suggestion that repeats an obligation is joined to it; and the second person's word where two must agree. */
@Path("/api/suggestions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Documents")
class JoiningResource {

    private final ObligationAnswers answers;
    private final Suggestions suggestions;
    private final SecondSources sources;
    private final Duplicates duplicates;

    JoiningResource(ObligationAnswers answers, Suggestions suggestions, SecondSources sources, Duplicates duplicates) {
        this.answers = answers;
        this.suggestions = suggestions;
        this.sources = sources;
        this.duplicates = duplicates;
    }

    /** @param obligationId absent means the suggestion's {@code duplicateOf} */
    @Schema(name = "SecondSource")
    record SourceDraft(UUID obligationId) {
    }

    /**
     * @param obligationId absent means the suggestion's {@code duplicateOf}
     * @param reason told to everyone who was told the old date; absent means the sentence
     */
    @Schema(name = "NewDate")
    record NewDateDraft(UUID obligationId, @Size(max = 2000) @Paragraphs String reason) {
    }

    @POST
    @Path("/second-source")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "The obligation as it is now")
    @Operation(operationId = "addSecondSource", summary = "It repeats an obligation: add it as a second source", description = "The date must be the same (409). Answers the obligation; without a body it is the one that duplicateOf names.")
    public Response addSource(UUID id, @Valid SourceDraft draft, @Context SecurityContext security) {
        return answers
                .found(sources.add(id, draft == null ? null : draft.obligationId(), security.getUserPrincipal().getName()));
    }

    @POST
    @Path("/postponement")
    @APIResponseSchema(value = ObligationView.class, responseCode = "200", responseDescription = "The obligation as it is now")
    @Operation(operationId = "postponeBySuggestion", summary = "It says the new date of an obligation: move it there", description = "Honours If-Match with the obligation's ETag (412). Answers the obligation; without a body it is the one that duplicateOf names, and the sentence is the reason.")
    public Response postpone(UUID id, @Valid NewDateDraft draft, @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        NewDateDraft said = draft == null ? new NewDateDraft(null, null) : draft;
        return answers.found(sources.postpone(id, said.obligationId(), said.reason(), EntityTags.version(ifMatch),
                security.getUserPrincipal().getName()));
    }

    @POST
    @Path("/verification")
    @Operation(operationId = "verifySuggestion", summary = "A second person types the date, unseen", description = "Where calends.intake.four-eyes is on, nobody can accept a suggestion before someone else has typed the same date. What was typed is told to nobody.")
    public SuggestionView verify(UUID id, @NotNull @Valid TypedDate typed, @Context SecurityContext security) {
        StoredSuggestion suggestion = suggestions.verify(id, typed.dueDate(), security.getUserPrincipal().getName());
        return SuggestionView.of(suggestion, duplicates.of(List.of(suggestion)).get(id));
    }
}
