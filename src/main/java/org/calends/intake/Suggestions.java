package org.calends.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationDraft;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Obligations;
import org.calends.obligation.Page;
import org.calends.obligation.Refused;
import org.calends.obligation.Source;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to suggestions: a person's yes makes an obligation, a person's no keeps its reason. */
@ApplicationScoped
public class Suggestions {

    private final Clock clock;
    private final Obligations obligations;
    private final ObligationSearch search;
    private final Corrections corrections;
    private final Duplicates duplicates;
    private final FourEyes fourEyes;

    Suggestions(Clock clock, Obligations obligations, ObligationSearch search, Corrections corrections, Duplicates duplicates,
            FourEyes fourEyes) {
        this.clock = clock;
        this.obligations = obligations;
        this.search = search;
        this.corrections = corrections;
        this.duplicates = duplicates;
        this.fourEyes = fourEyes;
    }

    /** @return the suggestions of one document, in the order of its text */
    @Transactional
    public List<StoredSuggestion> of(UUID documentId) {
        return StoredSuggestion.list(
                "from StoredSuggestion s join fetch s.document where s.document.id = ?1 order by s.position",
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
        List<StoredSuggestion> found = StoredSuggestion
                .<StoredSuggestion> find("from StoredSuggestion s join fetch s.document where "
                        + where + " order by s.document.id desc, s.position", parameters)
                .page(page, size).list();
        long total = StoredSuggestion.count("from StoredSuggestion s where " + where, parameters);
        return new Page<>(found, page, size, total);
    }

    @Transactional
    public StoredSuggestion get(UUID id) {
        return StoredSuggestion.<StoredSuggestion> find("from StoredSuggestion s join fetch s.document where s.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFoundException("There is no suggestion " + id + "."));
    }

    /** @return how many wait for a person's yes or no */
    @Transactional
    public long waiting() {
        return StoredSuggestion.count("state", SuggestionState.PENDING);
    }

    /** @return by the id of the document, how far the review of each is */
    @Transactional
    public Map<UUID, Tally> tallies(Collection<UUID> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = Panache.getEntityManager().createQuery("""
                select s.document.id, count(*), sum(case when s.state = :pending then 1 else 0 end)
                from StoredSuggestion s where s.document.id in :documents group by s.document.id""", Object[].class)
                .setParameter("pending", SuggestionState.PENDING).setParameter("documents", documents).getResultList();
        Map<UUID, Tally> tallies = new HashMap<>();
        documents.forEach(id -> tallies.put(id, Tally.NOTHING));
        rows.forEach(row -> tallies.put((UUID) row[0], new Tally((Long) row[1], ((Number) row[2]).longValue())));
        return tallies;
    }

    /** @return every suggestion that made, moved or bears out an obligation, in the order of the decisions */
    @Transactional
    public List<StoredSuggestion> behind(UUID obligationId) {
        return StoredSuggestion.list("from StoredSuggestion s join fetch s.document where s.obligationId = ?1"
                + " order by s.decidedAt, s.id", obligationId);
    }

    /**
     * A person's yes.
     *
     * @param corrections a merge patch over what was read, as an obligation; null takes it as read
     * @return the obligation, linked to the document and the sentence
     * @throws Refused when it was decided before, or a second person is missing
     * @throws org.calends.obligation.Invalid when the result is no obligation
     */
    @Transactional
    public Obligation accept(UUID id, JsonNode corrections, String actor) {
        StoredSuggestion suggestion = get(id);
        suggestion.requirePending();
        ObligationDraft draft = linked(this.corrections.apply(suggestion, suggestion.asDraft(), corrections), suggestion);
        Obligation obligation = obligations.register(draft, actor);
        fourEyes.require(suggestion, obligation.due().date(), actor);
        suggestion.accept(obligation.id(), AcceptedAs.OBLIGATION, actor, clock.instant());
        Panache.flush();
        return obligation;
    }

    /**
     * A person's yes to everything in a document that waits, has a date and is probably not there yet; all or nothing.
     *
     * @param corrections to each of them, such as its owner; null for none
     * @return how many became obligations
     */
    @Transactional
    public int acceptAll(UUID documentId, JsonNode corrections, String actor) {
        List<StoredSuggestion> all = of(documentId);
        Map<UUID, Duplicate> known = duplicates.of(all);
        List<StoredSuggestion> ready = all.stream().filter(each -> each.isPending() && each.asRead().dueDate() != null
                && !known.containsKey(each.id())).toList();
        ready.forEach(each -> accept(each.id(), corrections, actor));
        return ready.size();
    }

    /**
     * A yes by mistake is taken back: it waits again, and the obligation that it made is deleted.
     *
     * @throws Refused when the obligation has been changed since, or somebody was told of it
     */
    @Transactional
    public StoredSuggestion withdrawAcceptance(UUID id, String actor) {
        StoredSuggestion suggestion = get(id);
        if (suggestion.state() != SuggestionState.ACCEPTED) {
            return suggestion;
        }
        undo(suggestion, search.find(suggestion.obligationId()), actor);
        suggestion.withdrawAcceptance();
        Panache.flush();
        return suggestion;
    }

    private void undo(StoredSuggestion suggestion, Optional<Obligation> obligation, String actor) {
        if (suggestion.acceptedAs() == AcceptedAs.POSTPONEMENT) {
            throw new Refused("This suggestion moved the date of an obligation; move it again there.");
        }
        if (obligation.isEmpty()) {
            return;
        }
        if (suggestion.acceptedAs() == AcceptedAs.SOURCE) {
            obligations.note(suggestion.obligationId(), actor, SecondSources.REMOVED, SecondSources.detail(suggestion));
            return;
        }
        if (!obligation.get().isOpen() || obligation.get().version() > 0) {
            throw new Refused("The obligation has been changed since it was accepted; withdraw it instead.");
        }
        obligations.delete(suggestion.obligationId(), OptionalInt.empty(), actor);
    }

    /**
     * What a second person types, who has not seen what was read.
     *
     * @throws Refused when it was decided before
     */
    @Transactional
    public StoredSuggestion verify(UUID id, LocalDate typed, String actor) {
        StoredSuggestion suggestion = get(id);
        suggestion.verify(typed, actor, clock.instant());
        Panache.flush();
        return suggestion;
    }

    /** Whatever was corrected, the obligation stays tied to the document; without words of its own, to the sentence. */
    private static ObligationDraft linked(ObligationDraft draft, StoredSuggestion suggestion) {
        Source said = draft.source();
        Source source = said == null ? suggestion.asDraft().source()
                : new Source(said.url(), said.quote() == null ? suggestion.asRead().quote() : said.quote(),
                        suggestion.document().id());
        return draft.from(source);
    }

    /** A person's no. */
    @Transactional
    public StoredSuggestion dismiss(UUID id, String reason, String actor) {
        StoredSuggestion suggestion = get(id);
        suggestion.dismiss(reason, actor, clock.instant());
        Panache.flush();
        return suggestion;
    }

    /**
     * A person's no to everything in a document that waits.
     *
     * @return how many
     */
    @Transactional
    public int dismissAll(UUID documentId, String reason, String actor) {
        List<StoredSuggestion> waiting = of(documentId).stream().filter(StoredSuggestion::isPending).toList();
        waiting.forEach(each -> each.dismiss(reason, actor, clock.instant()));
        Panache.flush();
        return waiting.size();
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
