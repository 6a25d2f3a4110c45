package org.calends.feed.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.calendar.CalendarStyle.Type;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Status;
import org.calends.subscription.wish.Filter;

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
    private final AuthorityNames authorities;

    ShownObligations(Clock clock, ObligationSearch search, AuthorityNames authorities) {
        this.authorities = authorities;
        this.clock = clock;
        this.search = search;
    }

    /** @return what is shown today, soonest first */
    @Transactional
    public List<Obligation> list(Filter filter, Type type) {
        return search.openOrClosedSince(closed(type), shownSince(today())).stream().filter(wish(filter)).toList();
    }

    /** @return what may be shown today of any filter, a part at a time; see {@link ObligationSearch#openOrClosedSince} */
    @Transactional
    public List<Obligation> part(Type type, UUID after, int size) {
        return search.openOrClosedSince(closed(type), shownSince(today()), after, size);
    }

    /** @return all that a feed of any filter and type may show today, soonest first */
    @Transactional
    List<Obligation> forAnyone() {
        return search.openOrClosedSince(closed(Type.TODO), shownSince(today()));
    }

    /** @return whether a feed of some filter and type may show this one today */
    boolean mayShow(Obligation obligation) {
        return shows(obligation, any -> true, Type.TODO);
    }

    /** @return a test of whether the filter lets an obligation through; holds for as long as names of authorities stay */
    public Predicate<Obligation> wish(Filter filter) {
        return filter.wish(filter.authorities().isEmpty() && filter.text() == null ? AuthorityDictionary.BUILT_IN
                : authorities.dictionary());
    }

    /** @return whether this one is shown today */
    public boolean shows(Obligation obligation, Filter filter, Type type) {
        return shows(obligation, wish(filter), type);
    }

    /** @param wish see {@link #wish} */
    public boolean shows(Obligation obligation, Predicate<Obligation> wish, Type type) {
        return wish.test(obligation) && (obligation.isOpen()
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
