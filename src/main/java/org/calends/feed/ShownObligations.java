package org.calends.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.CalendarStyle.Type;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.obligation.Status;
import org.calends.subscription.Filter;

/**
 * Which obligations a calendar shows: all that are open, overdue or not, and closed ones for a while. Events go when they are
 * done, but a withdrawal must be seen; tasks also show for that while that they are done.
 */
@ApplicationScoped
public class ShownObligations {

    /** A calendar that was away for two months has seen how it ended. */
    private static final int DAYS_AFTER_CLOSING = 60;

    private final Clock clock;
    private final ObligationSearch search;

    ShownObligations(Clock clock, ObligationSearch search) {
        this.clock = clock;
        this.search = search;
    }

    /** @return what is shown today, soonest first */
    @Transactional
    public List<Obligation> list(Filter filter, Type type) {
        return search.openOrClosedSince(closed(type), shownSince(today())).stream().filter(filter::matches).toList();
    }

    /** @return all that a feed of any filter and type may show today, soonest first */
    @Transactional
    List<Obligation> forAnyone() {
        return search.openOrClosedSince(closed(Type.TODO), shownSince(today()));
    }

    /** @return whether a feed of some filter and type may show this one today */
    boolean mayShow(Obligation obligation) {
        return shows(obligation, Filter.ANY, Type.TODO);
    }

    /** @return whether this one is shown today */
    public boolean shows(Obligation obligation, Filter filter, Type type) {
        return filter.matches(obligation) && (obligation.isOpen()
                || closed(type).contains(obligation.status()) && !obligation.closing().at().isBefore(shownSince(today())));
    }

    /** @return those that were still shown on that day, and by the mere passing of days no longer are */
    @Transactional
    public List<UUID> goneSince(LocalDate day, Type type) {
        return search.closedBetween(closed(type), shownSince(day), shownSince(today()));
    }

    /** @return the day on which the list was made */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Set<Status> closed(Type type) {
        return type == Type.EVENT ? Set.of(Status.WITHDRAWN) : Set.of(Status.WITHDRAWN, Status.WAIVED, Status.DONE);
    }

    private Instant shownSince(LocalDate today) {
        return today.minusDays(DAYS_AFTER_CLOSING).atStartOfDay(clock.getZone()).toInstant();
    }
}
