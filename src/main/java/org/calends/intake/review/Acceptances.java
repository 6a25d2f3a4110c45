package org.calends.intake.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.ConflictException;
import org.calends.obligation.change.Obligations;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.model.ObligationDraft;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Source;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.hibernate.orm.panache.Panache;

/** A person's yes, which makes an obligation out of a suggestion; and taking it back. */
@ApplicationScoped
public class Acceptances {

    private final Clock clock;
    private final Suggestions suggestions;
    private final Obligations obligations;
    private final ObligationSearch search;
    private final Corrections corrections;
    private final Duplicates duplicates;
    private final FourEyes fourEyes;

    Acceptances(Clock clock, Suggestions suggestions, Obligations obligations, ObligationSearch search,
            Corrections corrections, Duplicates duplicates, FourEyes fourEyes) {
        this.clock = clock;
        this.suggestions = suggestions;
        this.obligations = obligations;
        this.search = search;
        this.corrections = corrections;
        this.duplicates = duplicates;
        this.fourEyes = fourEyes;
    }

    /**
     * A person's yes.
     *
     * @param corrections a merge patch over what was read, as an obligation; null takes it as read
     * @return the obligation, linked to the document and the sentence
     * @throws ConflictException when it was decided before, or a second person is missing
     * @throws org.calends.input.InvalidInputException when the result is no obligation
     */
    @Transactional
    public Obligation accept(UUID id, JsonNode corrections, String actor) {
        StoredSuggestion suggestion = suggestions.toDecide(id);
        suggestion.requirePending();
        ObligationDraft draft = linked(this.corrections.apply(suggestion, suggestion.asDraft(), corrections), suggestion);
        Obligation obligation = obligations.register(draft, actor);
        fourEyes.require(suggestion, obligation.due().date(), actor);
        suggestion.accept(obligation.id(), AcceptanceResult.OBLIGATION, actor, clock.instant());
        Panache.flush();
        return obligation;
    }

    /** Whatever was corrected, the obligation stays tied to the document; without words of its own, to the sentence. */
    private static ObligationDraft linked(ObligationDraft draft, StoredSuggestion suggestion) {
        Source said = draft.source();
        Source source = said == null ? suggestion.asDraft().source()
                : new Source(said.url(), said.quote() == null ? suggestion.asRead().quote() : said.quote(),
                        suggestion.document().id());
        return draft.from(source);
    }

    /**
     * A person's yes to everything in a document that waits, has a date and is probably not there yet; all or nothing.
     *
     * @param corrections to each of them, such as its owner; null for none
     * @return how many became obligations
     */
    @Transactional
    public int acceptAll(UUID documentId, JsonNode corrections, String actor) {
        List<StoredSuggestion> all = suggestions.of(documentId);
        Map<UUID, Duplicate> known = duplicates.of(all);
        List<StoredSuggestion> ready = all.stream().filter(each -> each.isPending() && each.asRead().dueDate() != null
                && !known.containsKey(each.id())).toList();
        ready.forEach(each -> accept(each.id(), corrections, actor));
        return ready.size();
    }

    /**
     * A yes by mistake is taken back: it waits again, and the obligation that it made is deleted.
     *
     * @throws ConflictException when the obligation has been changed since, or somebody was told of it
     */
    @Transactional
    public StoredSuggestion withdrawAcceptance(UUID id, String actor) {
        StoredSuggestion suggestion = suggestions.toDecide(id);
        if (suggestion.state() != SuggestionState.ACCEPTED) {
            return suggestion;
        }
        undo(suggestion, search.find(suggestion.obligationId()), actor);
        suggestion.withdrawAcceptance();
        Panache.flush();
        return suggestion;
    }

    private void undo(StoredSuggestion suggestion, Optional<Obligation> obligation, String actor) {
        if (suggestion.acceptedAs() == AcceptanceResult.POSTPONEMENT) {
            throw new ConflictException("suggestion.moved-date");
        }
        if (obligation.isEmpty()) {
            return;
        }
        if (suggestion.acceptedAs() == AcceptanceResult.SOURCE) {
            obligations.note(suggestion.obligationId(), actor, SecondSources.REMOVED, SecondSources.detail(suggestion));
            return;
        }
        if (!obligation.get().isOpen() || obligation.get().version() > 0) {
            throw new ConflictException("suggestion.obligation-changed");
        }
        obligations.delete(suggestion.obligationId(), OptionalInt.empty(), actor);
    }
}
