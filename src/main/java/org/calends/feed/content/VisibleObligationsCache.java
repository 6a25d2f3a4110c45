package org.calends.feed.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.feed.content.ChangeLog.Part;
import org.calends.feed.content.ChangeLog.Place;
import org.calends.feed.format.FeedSettings;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.visibility.Visibility;

/**
 * What any feed could show, kept in memory and brought up to date by the list of changes: after one change, one obligation is
 * read again. Nothing is kept when there are more than the settings allow.
 */
@ApplicationScoped
public class VisibleObligationsCache {

    private static final int AT_ONCE = 500;
    /** As the database orders identifiers: without a sign. */
    private static final Comparator<UUID> BY_ID = Comparator
            .comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);
    private static final Comparator<Obligation> SOONEST_FIRST = Comparator
            .comparing((Obligation obligation) -> obligation.due().date()).thenComparing(Obligation::id, BY_ID);

    private final ShownObligations shown;
    private final ObligationSearch search;
    private final ChangeLog changeLog;
    private final int most;
    private State kept;

    VisibleObligationsCache(ShownObligations shown, ObligationSearch search, ChangeLog changeLog, FeedSettings settings) {
        this.shown = shown;
        this.search = search;
        this.changeLog = changeLog;
        this.most = settings.keptObligations();
    }

    private record State(Place place, List<Obligation> obligations) {
    }

    /** @return all that some feed may show, soonest first; to be read only */
    @Transactional
    public synchronized List<Obligation> all() {
        State now = Visibility.ORGANISATION.during(() -> kept == null ? read() : update(kept));
        kept = now.obligations().size() <= most ? now : null;
        return now.obligations();
    }

    private State read() {
        Place place = changeLog.end();
        return new State(place, shown.forAnyone());
    }

    private State update(State before) {
        State state = before;
        Optional<Part> part;
        do {
            part = changeLog.after(state.place(), AT_ONCE);
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
