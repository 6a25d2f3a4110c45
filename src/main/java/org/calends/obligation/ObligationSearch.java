package org.calends.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.ObligationQuery.Clause;

/** Finds obligations; changes none. */
@ApplicationScoped
public class ObligationSearch {

    private final Clock clock;

    ObligationSearch(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public Page<Obligation> page(ObligationQuery query, int page, int size) {
        Clause where = where(query);
        List<Obligation> items = Obligation.<Obligation> find(where.text() + query.orderBy(), where.parameters())
                .page(page, size).list();
        return new Page<>(items, page, size, Obligation.count(where.text(), where.parameters()));
    }

    @Transactional
    public List<Obligation> list(ObligationQuery query) {
        Clause where = where(query);
        return Obligation.list(where.text() + query.orderBy(), where.parameters());
    }

    /** Must be read, and closed, inside the caller's transaction; holds no more in memory than the driver's fetch size. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Stream<Obligation> stream(ObligationQuery query) {
        Clause where = where(query);
        return Obligation.stream(where.text() + query.orderBy(), where.parameters());
    }

    /** @return all that are open, and those that came to one of these ends since then; soonest first */
    @Transactional
    public List<Obligation> openOrClosedSince(Set<Status> ends, Instant since) {
        return Obligation.list("status = ?1 or status in ?2 and closedAt >= ?3 order by due.date, id", Status.OPEN, ends,
                since);
    }

    /** @return those that came to one of these ends from one moment on and before another */
    @Transactional
    public List<UUID> closedBetween(Set<Status> ends, Instant from, Instant before) {
        return Obligation.<Obligation> list("status in ?1 and closedAt >= ?2 and closedAt < ?3", ends, from, before).stream()
                .map(Obligation::id).toList();
    }

    /** @return the obligation, or empty when there is none or it was deleted */
    @Transactional
    public Optional<Obligation> find(UUID id) {
        return Obligation.findByIdOptional(id);
    }

    @Transactional
    public long count(ObligationQuery query) {
        Clause where = where(query);
        return Obligation.count(where.text(), where.parameters());
    }

    private Clause where(ObligationQuery query) {
        Instant now = clock.instant();
        return query.where(LocalDate.ofInstant(now, clock.getZone()), now);
    }
}
