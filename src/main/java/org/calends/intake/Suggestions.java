package org.calends.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationDraft;
import org.calends.obligation.Obligations;
import org.calends.obligation.Page;
import org.calends.obligation.Source;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to suggestions: a person's yes makes an obligation, a person's no keeps its reason. */
@ApplicationScoped
public class Suggestions {

    private final Clock clock;
    private final Obligations obligations;

    Suggestions(Clock clock, Obligations obligations) {
        this.clock = clock;
        this.obligations = obligations;
    }

    /** @return the suggestions of one document, in the order of its text */
    @Transactional
    public List<StoredSuggestion> of(UUID documentId) {
        return StoredSuggestion.list("from StoredSuggestion s join fetch s.document where s.document.id = ?1 order by s.position",
                documentId);
    }

    /**
     * @param state null means any
     * @param documentId null means any
     * @return those of the newest document first
     */
    @Transactional
    public Page<StoredSuggestion> page(SuggestionState state, UUID documentId, int page, int size) {
        String where = (state == null ? "1 = 1" : "s.state = :state")
                + (documentId == null ? "" : " and s.document.id = :document");
        Map<String, Object> parameters = new HashMap<>();
        if (state != null) {
            parameters.put("state", state);
        }
        if (documentId != null) {
            parameters.put("document", documentId);
        }
        List<StoredSuggestion> found = StoredSuggestion.<StoredSuggestion> find("from StoredSuggestion s join fetch s.document where "
                + where + " order by s.document.id desc, s.position", parameters).page(page, size).list();
        long total = StoredSuggestion.count("from StoredSuggestion s where " + where, parameters);
        return new Page<>(found, page, size, total);
    }

    @Transactional
    public StoredSuggestion get(UUID id) {
        return StoredSuggestion.<StoredSuggestion> find("from StoredSuggestion s join fetch s.document where s.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFoundException("There is no suggestion " + id + "."));
    }

    /**
     * A person's yes.
     *
     * @param correct turns what was read into what is meant
     * @return the obligation, linked to the document and the sentence
     * @throws org.calends.obligation.Refused when it was decided before
     * @throws org.calends.obligation.Invalid when the result is no obligation
     */
    @Transactional
    public Obligation accept(UUID id, UnaryOperator<ObligationDraft> correct, String actor) {
        StoredSuggestion suggestion = get(id);
        suggestion.requirePending();
        ObligationDraft draft = linked(correct.apply(suggestion.asDraft()), suggestion);
        Obligation obligation = obligations.register(draft, actor);
        suggestion.accept(obligation.id(), actor, clock.instant());
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
     * A person's yes to everything in a document that waits and has a date, all or nothing.
     *
     * @return how many became obligations
     */
    @Transactional
    public int acceptAll(UUID documentId, String actor) {
        List<StoredSuggestion> ready = of(documentId).stream()
                .filter(one -> one.state() == SuggestionState.PENDING && one.asRead().dueDate() != null).toList();
        ready.forEach(one -> accept(one.id(), read -> read, actor));
        return ready.size();
    }

    /** A person's no. */
    @Transactional
    public StoredSuggestion dismiss(UUID id, String reason, String actor) {
        StoredSuggestion suggestion = get(id);
        suggestion.dismiss(reason, actor, clock.instant());
        Panache.flush();
        return suggestion;
    }

    /** Takes a no back. */
    @Transactional
    public StoredSuggestion reconsider(UUID id) {
        StoredSuggestion suggestion = get(id);
        suggestion.reconsider();
        Panache.flush();
        return suggestion;
    }
}
