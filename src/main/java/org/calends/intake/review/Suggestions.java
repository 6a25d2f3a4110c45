package org.calends.intake.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.ConflictException;
import org.calends.input.Page;
import org.calends.input.UnknownResourceException;
import org.calends.team.TeamRights;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to suggestions: finds them, and keeps a person's no with its reason; a yes has {@link Acceptances}. */
@ApplicationScoped
public class Suggestions {

    private final Clock clock;
    private final TeamRights rights;

    Suggestions(Clock clock, TeamRights rights) {
        this.clock = clock;
        this.rights = rights;
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
     * @param order in which
     */
    @Transactional
    public Page<StoredSuggestion> page(SuggestionState state, UUID documentId, SuggestionOrder order, int page, int size) {
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
                        + where + " order by " + order.columns(), parameters)
                .page(page, size).list();
        long total = StoredSuggestion.count("from StoredSuggestion s where " + where, parameters);
        return new Page<>(found, page, size, total);
    }

    /** @throws UnknownResourceException when there is none */
    @Transactional
    public StoredSuggestion get(UUID id) {
        return StoredSuggestion.<StoredSuggestion> find("from StoredSuggestion s join fetch s.document where s.id = ?1", id)
                .firstResultOptional()
                .orElseThrow(() -> new UnknownResourceException("suggestion.not-found", id));
    }

    /**
     * For a decision on it, which is for those who may change what belongs to the team of its document.
     *
     * @throws UnknownResourceException when there is none
     * @throws org.calends.input.RequestRefusedException for somebody who may only read it
     */
    @Transactional
    StoredSuggestion toDecide(UUID id) {
        StoredSuggestion suggestion = get(id);
        rights.requireMayChange(suggestion.document().team());
        return suggestion;
    }

    /** @return how many wait for a person's yes or no */
    @Transactional
    public long waiting() {
        return StoredSuggestion.count("state", SuggestionState.PENDING);
    }

    /** @return by the id of the document, how far the review of each is */
    @Transactional
    public Map<UUID, ReviewProgress> tallies(Collection<UUID> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = Panache.getEntityManager().createQuery("""
                select s.document.id, count(*), sum(case when s.state = :pending then 1 else 0 end)
                from StoredSuggestion s where s.document.id in :documents group by s.document.id""", Object[].class)
                .setParameter("pending", SuggestionState.PENDING).setParameter("documents", documents).getResultList();
        Map<UUID, ReviewProgress> tallies = new HashMap<>();
        documents.forEach(id -> tallies.put(id, ReviewProgress.NOTHING));
        rows.forEach(row -> tallies.put((UUID) row[0], new ReviewProgress((Long) row[1], ((Number) row[2]).longValue())));
        return tallies;
    }

    /** @return every suggestion that made, moved or bears out an obligation, in the order of the decisions */
    @Transactional
    public List<StoredSuggestion> behind(UUID obligationId) {
        return StoredSuggestion.list("from StoredSuggestion s join fetch s.document where s.obligationId = ?1"
                + " order by s.decidedAt, s.id", obligationId);
    }

    /**
     * What a second person types, who has not seen what was read.
     *
     * @throws ConflictException when it was decided before
     */
    @Transactional
    public StoredSuggestion verify(UUID id, LocalDate typed, String actor) {
        StoredSuggestion suggestion = toDecide(id);
        suggestion.verify(typed, actor, clock.instant());
        Panache.flush();
        return suggestion;
    }

    /** A person's no. */
    @Transactional
    public StoredSuggestion dismiss(UUID id, String reason, String actor) {
        StoredSuggestion suggestion = toDecide(id);
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
        waiting.stream().map(each -> each.document().team()).distinct().forEach(rights::requireMayChange);
        waiting.forEach(each -> each.dismiss(reason, actor, clock.instant()));
        Panache.flush();
        return waiting.size();
    }

    /** Takes a no back. */
    @Transactional
    public StoredSuggestion reconsider(UUID id) {
        StoredSuggestion suggestion = toDecide(id);
        suggestion.reconsider();
        Panache.flush();
        return suggestion;
    }
}
