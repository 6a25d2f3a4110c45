package org.calends.history;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The one door to the record. Entries of one subject are numbered and chained by hash: changing, removing or inserting one
 * breaks every hash after it. Two writers at once collide on the number, and the later one must try again.
 */
@ApplicationScoped
public class History {

    private static final String BEGINNING = "";

    private final Clock clock;
    private final ObjectMapper json;

    History(Clock clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /**
     * Adds an entry in the caller's transaction, so that the change and its record stand or fall together.
     *
     * @param detail what changed, in an order that is kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID subjectId, String actor, String action, Map<String, ?> detail) {
        List<HistoryEntry> last = HistoryEntry.find("subjectId = ?1 order by number desc", subjectId).range(0, 0).list();
        int number = last.isEmpty() ? 1 : last.get(0).number() + 1;
        String before = last.isEmpty() ? BEGINNING : last.get(0).hash();
        new HistoryEntry(subjectId, number, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, action,
                asJson(detail), before).persist();
    }

    /**
     * The first entry of a subject that is new, without a look for earlier ones; for a known subject it fails when it is
     * written.
     *
     * @see #record
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(UUID subjectId, String actor, String action, Map<String, ?> detail) {
        new HistoryEntry(subjectId, 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, action, asJson(detail), BEGINNING)
                .persist();
    }

    /**
     * Of a subject that is no more, only they are to see it who saw the subject.
     *
     * @param team null: everybody
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepWithin(UUID team, UUID subjectId) {
        if (team != null) {
            HistoryEntry.update("team = ?1 where subjectId = ?2", team, subjectId);
        }
    }

    /** @return the entries of a subject, oldest first */
    @Transactional
    public List<HistoryEntry> of(UUID subjectId) {
        return HistoryEntry.list("subjectId = ?1 order by number", subjectId);
    }

    /** @return the entries of a subject as the API answers them */
    @Transactional
    public HistoryView view(UUID subjectId) {
        return HistoryView.of(of(subjectId), isIntact(subjectId));
    }

    /** @return whether every entry of the subject is as it was written */
    @Transactional
    public boolean isIntact(UUID subjectId) {
        String before = BEGINNING;
        for (HistoryEntry entry : of(subjectId)) {
            if (!entry.isIntactAfter(before)) {
                return false;
            }
            before = entry.hash();
        }
        return true;
    }

    /**
     * @param after the last subject of the page before; null for the first page
     * @return at most so many subjects, in the database's order
     */
    @Transactional
    public List<UUID> subjectsAfter(UUID after, int most) {
        String all = "select distinct subjectId from HistoryEntry";
        var query = after == null ? HistoryEntry.find(all + " order by subjectId")
                : HistoryEntry.find(all + " where subjectId > ?1 order by subjectId", after);
        return query.project(UUID.class).range(0, most - 1).list();
    }

    /** @return those whose entries are not as they were written */
    @Transactional
    public List<UUID> brokenAmong(List<UUID> subjects) {
        return subjects.stream().filter(subject -> !isIntact(subject)).toList();
    }

    private String asJson(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("history details must be plain values", e);
        }
    }
}
