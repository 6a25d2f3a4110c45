package org.calends.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.feed.Changes.Part;
import org.calends.feed.Changes.Place;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;

/**
 * What any feed could show, kept in memory and brought up to date by the list of changes: after one change, one obligation is
 * read again. Nothing is kept when there are more than the settings allow.
 */
@ApplicationScoped
class Board {

    private static final int AT_ONCE = 500;
    /** As the database orders identifiers: without a sign. */
    private static final Comparator<UUID> BY_ID = Comparator
            .comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);
    private static final Comparator<Obligation> SOONEST_FIRST = Comparator
            .comparing((Obligation obligation) -> obligation.due().date()).thenComparing(Obligation::id, BY_ID);

    private final ShownObligations shown;
    private final ObligationSearch search;
    private final Changes changes;
    private final int most;
    private State kept;

    Board(ShownObligations shown, ObligationSearch search, Changes changes, FeedSettings settings) {
        this.shown = shown;
        this.search = search;
        this.changes = changes;
        this.most = settings.keptObligations();
    }

    private record State(Place place, List<Obligation> obligations) {
    }

    /** @return all that some feed may show, soonest first; to be read only */
    @Transactional
    synchronized List<Obligation> all() {
        State now = kept == null ? read() : update(kept);
        kept = now.obligations().size() <= most ? now : null;
        return now.obligations();
    }

    private State read() {
        Place place = changes.end();
        return new State(place, shown.forAnyone());
    }

    private State update(State before) {
        State state = before;
        Optional<Part> part;
        do {
            part = changes.after(state.place(), AT_ONCE);
            if (part.isEmpty()) {
                return read();
            }
            state = part.get().ids().isEmpty() ? state : with(state, part.get());
        } while (part.get().more());
        return state;
    }

    private State with(State before, Part part) {
        Map<UUID, Obligation> byId = new HashMap<>();
        before.obligations().forEach(obligation -> byId.put(obligation.id(), obligation));
        part.ids().forEach(byId::remove);
        search.byId(part.ids()).values().stream().filter(shown::mayShow).forEach(each -> byId.put(each.id(), each));
        List<Obligation> sorted = new ArrayList<>(byId.values());
        sorted.sort(SOONEST_FIRST);
        return new State(part.end(), sorted);
    }
}
