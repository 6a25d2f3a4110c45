package org.calends.intake.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

import org.calends.account.person.Role;
import org.calends.input.InvalidInputException;
import org.calends.input.Page;
import org.calends.input.Paging;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.model.ReasonDraft;
import org.calends.obligation.rest.ObligationAnswers;
import org.calends.obligation.rest.ObligationView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;

/** A person's yes or no to what was read. */
@Path("/api/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.EDITORS)
@Tag(name = "Documents")
class SuggestionsResource {

    private final ObligationAnswers answers;
    private final Suggestions suggestions;
    private final Acceptances acceptances;
    private final Duplicates duplicates;

    SuggestionsResource(ObligationAnswers answers, Suggestions suggestions, Acceptances acceptances, Duplicates duplicates) {
        this.answers = answers;
        this.suggestions = suggestions;
        this.acceptances = acceptances;
        this.duplicates = duplicates;
    }

    @GET
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "listSuggestions", summary = "List suggestions", description = "Those of the newest document first, in the order of its text; with sort=-confidence the surest first, with sort=confidence the most doubtful.")
    public Page<SuggestionView> list(@RestQuery String state, @RestQuery String document, @RestQuery String sort,
            @BeanParam Paging paging) {
        Page<StoredSuggestion> found = suggestions.page(state(state), id(document), SuggestionOrder.of(sort),
                paging.page(), paging.size());
        Map<UUID, Duplicate> known = duplicates.of(found.items());
        return found.map(each -> SuggestionView.of(each, known.get(each.id())));
    }

    private static SuggestionState state(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return SuggestionState.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("state", "input.not-one-of", Arrays.toString(SuggestionState.values()));
        }
    }

    private static UUID id(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException noId) {
            throw new InvalidInputException("document", "document.id.malformed");
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.VIEWERS)
    @Operation(operationId = "getSuggestion", summary = "One suggestion")
    public SuggestionView get(UUID id) {
        return view(suggestions.get(id));
    }

    @POST
    @Path("/{id}/acceptance")
    @Consumes({ MediaType.APPLICATION_JSON, "application/merge-patch+json" })
    @APIResponseSchema(value = ObligationView.class, responseCode = "201", responseDescription = "The obligation that it became")
    @Operation(operationId = "acceptSuggestion", summary = "Yes: make it an obligation", description = "The body holds corrections in the form of an obligation; what it does not name is taken as read. No body takes everything as read.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ObligationDraft.class)))
    public Response accept(UUID id, JsonNode body, @Context SecurityContext security) {
        return answers.made(acceptances.accept(id, body, security.getUserPrincipal().getName()));
    }

    /** Some clients name a media type although they send no body. */
    @POST
    @Path("/{id}/acceptance")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response acceptAsRead(UUID id, byte[] body, @Context SecurityContext security) {
        if (body.length > 0) {
            throw new NotSupportedException();
        }
        return accept(id, null, security);
    }

    @DELETE
    @Path("/{id}/acceptance")
    @Operation(operationId = "revokeSuggestionAcceptance", summary = "The yes was a mistake: it waits again", description = "The obligation that it made is deleted; refused (409) once that was changed or somebody was told of it.")
    public SuggestionView withdrawAcceptance(UUID id, @Context SecurityContext security) {
        return view(acceptances.withdrawAcceptance(id, security.getUserPrincipal().getName()));
    }

    @POST
    @Path("/{id}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "dismissSuggestion", summary = "No, for a reason")
    public SuggestionView dismiss(UUID id, @NotNull @Valid ReasonDraft draft, @Context SecurityContext security) {
        return view(suggestions.dismiss(id, draft.reason(), security.getUserPrincipal().getName()));
    }

    @DELETE
    @Path("/{id}/dismissal")
    @Operation(operationId = "revokeSuggestionDismissal", summary = "The no was a mistake: it waits again")
    public SuggestionView reconsider(UUID id) {
        return view(suggestions.reconsider(id));
    }

    private SuggestionView view(StoredSuggestion suggestion) {
        return SuggestionView.of(suggestion, duplicates.of(List.of(suggestion)).get(suggestion.id()));
    }
}
