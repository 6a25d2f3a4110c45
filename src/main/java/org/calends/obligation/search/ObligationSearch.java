package org.calends.obligation.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.Page;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.change.Dependencies;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Kind;
import org.calends.obligation.value.LeadDays;
import org.calends.obligation.value.LeadPolicy;
import org.calends.obligation.value.Leads;
import org.calends.obligation.value.Status;
import org.hibernate.BatchSize;
import org.hibernate.ReadOnlyMode;

import io.quarkus.hibernate.orm.panache.Panache;

/** Finds obligations; changes none. */
@ApplicationScoped
public class ObligationSearch {

    private static final String BY_DAY = " order by lastSafeDay, id";
    /** H2 holds each row that it found against every id that it was asked for. */
    private static final BatchSize IDS_AT_A_TIME = new BatchSize(250);

    private final Clock clock;
    private final Dependencies dependencies;
    private final AuthorityNames authorities;
    private final QueryNames names;

    ObligationSearch(Clock clock, Dependencies dependencies, AuthorityNames authorities, QueryNames names) {
        this.names = names;
        this.authorities = authorities;
        this.clock = clock;
        this.dependencies = dependencies;
    }

    /** @return one page, with the number of all */
    @Transactional
    public Page<Obligation> page(ObligationQuery asked, int page, int size) {
        ObligationQuery query = names.resolved(asked);
        WhereClause where = where(query);
        List<Obligation> items = Obligation.<Obligation> find(where.from() + query.orderBy(), where.parameters())
                .page(page, size).list();
        return new Page<>(items, page, size, Obligation.count(where.from(), where.parameters()));
    }

    /** @return all of them, in order */
    @Transactional
    public List<Obligation> list(ObligationQuery asked) {
        ObligationQuery query = names.resolved(asked);
        WhereClause where = where(query);
        return Obligation.list(where.from() + query.orderBy(), where.parameters());
    }

    /** Must be read, and closed, inside the caller's transaction; holds no more in memory than the driver's fetch size. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Stream<Obligation> stream(ObligationQuery asked) {
        ObligationQuery query = names.resolved(asked);
        WhereClause where = where(query);
        return Obligation.stream(where.from() + query.orderBy(), where.parameters());
    }

    /** @return all that are open, and those that came to one of these ends since then; soonest first */
    @Transactional
    public List<Obligation> openOrClosedSince(Set<Status> ends, Instant since) {
        return Obligation.list("status = ?1 or status in ?2 and closing.at >= ?3 order by due.date, id", Status.OPEN, ends,
                since);
    }

    /**
     * The same, a part at a time and by identifier: what moves to another day meanwhile is neither missed nor found twice.
     *
     * @param after the last one of the part before; a zero identifier for the first part
     */
    @Transactional
    public List<Obligation> openOrClosedSince(Set<Status> ends, Instant since, UUID after, int size) {
        return Obligation.<Obligation> find("(status = ?1 or status in ?2 and closing.at >= ?3) and id > ?4 order by id",
                Status.OPEN, ends, since, after).page(0, size).list();
    }

    /**
     * The open obligations due soonest, a part at a time: a run over many holds only one part in memory.
     *
     * @param through the latest last safe day
     * @param after the last one of the part before, or null for the first part
     */
    @Transactional
    public List<Obligation> openThrough(LocalDate through, Obligation after, int size) {
        if (after == null) {
            return Obligation.<Obligation> find("status = ?1 and lastSafeDay <= ?2" + BY_DAY, Status.OPEN, through)
                    .page(0, size).list();
        }
        List<Obligation> part = new ArrayList<>(Obligation.<Obligation> find(
                "status = ?1 and lastSafeDay = ?2 and id > ?3" + BY_DAY, Status.OPEN, after.lastSafeDay(), after.id())
                .page(0, size).list());
        if (part.size() < size) {
            part.addAll(Obligation.<Obligation> find("status = ?1 and lastSafeDay > ?2 and lastSafeDay <= ?3" + BY_DAY,
                    Status.OPEN, after.lastSafeDay(), through).page(0, size - part.size()).list());
        }
        return part;
    }

    /** @param through the latest last safe day */
    @Transactional
    public long countOpenThrough(LocalDate through) {
        return Obligation.count("status = ?1 and lastSafeDay <= ?2", Status.OPEN, through);
    }

    /** @return the open ones whose last safe day lies between these days, soonest first, at most so many */
    @Transactional
    public List<Obligation> openBetween(LocalDate from, LocalDate through, int most) {
        return Obligation
                .<Obligation> find("status = ?1 and lastSafeDay >= ?2 and lastSafeDay <= ?3 order by status, lastSafeDay,"
                        + " id", Status.OPEN, from, through)
                .page(0, most).list();
    }

    /** @return a number of days within which an open obligation, or the policy of its kind, asks to be told of */
    @Transactional
    public int longestOwnLead() {
        Stream<Leads> own = Stream.concat(own("lead_days").map(days -> new Leads(days, null)),
                own("lead_working_days").map(days -> new Leads(null, days)));
        Stream<Leads> policies = LeadPolicy.<LeadPolicy> streamAll().map(LeadPolicy::leads);
        return Stream.concat(own, policies).mapToInt(Leads::reach).max().orElse(0);
    }

    /**
     * Goes from one value to the next greater one along an index: as many steps as there are values, not as there are rows.
     * Values are digits and commas, less than any letter; without that bound H2 reads on through all rows that have none.
     */
    private static Stream<List<Integer>> own(String column) {
        List<String> values = new ArrayList<>();
        Optional<String> next = nextAfter("", column);
        while (next.isPresent()) {
            values.add(next.get());
            next = nextAfter(next.get(), column);
        }
        return values.stream().map(new LeadDays()::convertToEntityAttribute);
    }

    private static Optional<String> nextAfter(String value, String column) {
        return Panache.getSession().createNativeQuery("select " + column + " from obligation where status = 'OPEN' and "
                + column + " > :value and " + column + " < 'a' order by status, " + column + " fetch first 1 rows only",
                String.class).setParameter("value", value).getResultStream().findFirst();
    }

    /**
     * Outlines of what may be the same as something that was read elsewhere; goes by the indexes on authority and kind.
     *
     * @param authority by any of its names; those that name none are outlined too, and for null those alone
     * @param kind those of no particular kind are outlined too
     * @param most how many at most, the latest first
     */
    @Transactional
    public List<ObligationSummary> outlines(String authority, Kind kind, LocalDate from, LocalDate to, int most) {
        return Panache.getEntityManager()
                .createQuery(
                        """
                                select new org.calends.obligation.search.ObligationSummary(id, version, title, authority, kind, due.date, due.bound,
                                    status, source.quote, source.documentId)
                                from Obligation where (authorityKey in :authorities or authority is null) and kind in :kinds
                                    and due.date between :from and :to order by due.date desc, id""",
                        ObligationSummary.class)
                .setParameter("authorities", authority == null ? Set.of("") : authorities.dictionary().keys(authority))
                .setParameter("kinds", EnumSet.of(kind, Kind.OTHER))
                .setParameter("from", from).setParameter("to", to).setMaxResults(most).getResultList();
    }

    /** @return those of these ids that exist */
    @Transactional
    public Map<UUID, Obligation> byId(Collection<UUID> ids) {
        return Obligation.<Obligation> list("id in ?1", ids).stream().collect(Collectors.toMap(Obligation::id, each -> each));
    }

    /** @return those of these ids under which there is an obligation */
    @Transactional
    public List<UUID> known(Collection<UUID> ids) {
        return Panache.getEntityManager().createQuery("select id from Obligation where id in :ids", UUID.class)
                .setParameter("ids", ids).getResultList();
    }

    /** @return those of these ids that exist, in that order, to be read only */
    @Transactional
    public List<Obligation> inOrder(List<UUID> ids) {
        return Panache.getSession().findMultiple(Obligation.class, ids, ReadOnlyMode.READ_ONLY, IDS_AT_A_TIME).stream()
                .filter(Objects::nonNull).toList();
    }

    /** @return the steps towards this one and what follows from it, closed ones included, soonest first */
    @Transactional
    public List<Obligation> dependingOn(UUID id) {
        return dependencies.of(id);
    }

    /** @return those that came to one of these ends from one moment on and before another */
    @Transactional
    public List<UUID> closedBetween(Set<Status> ends, Instant from, Instant before) {
        return Obligation.<Obligation> list("status in ?1 and closing.at >= ?2 and closing.at < ?3", ends, from, before)
                .stream()
                .map(Obligation::id).toList();
    }

    /** @return the obligation, or empty when there is none or it was deleted */
    @Transactional
    public Optional<Obligation> find(UUID id) {
        return Obligation.findByIdOptional(id);
    }

    @Transactional
    public long count(ObligationQuery query) {
        WhereClause where = where(names.resolved(query));
        return Obligation.count(where.from(), where.parameters());
    }

    /** @param query resolved */
    private WhereClause where(ObligationQuery query) {
        Instant now = clock.instant();
        return query.where(LocalDate.ofInstant(now, clock.getZone()), now, false);
    }
}
