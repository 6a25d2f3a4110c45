package org.calends.obligation.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.input.Page;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * What people look at, in a blink however much there is: it counts no further than people read. Programs ask
 * {@link ObligationSearch}, which counts to the end. Changes nothing.
 */
@ApplicationScoped
public class BoundedSearch {

    /** How far is counted unless less will do. */
    public static final int COUNTED = 10_000;

    /** So few are put in order after they were found; more are looked for in order. */
    private static final int FEW = 500;

    private final Clock clock;
    private final QueryNames names;

    BoundedSearch(Clock clock, QueryNames names) {
        this.names = names;
        this.clock = clock;
    }

    /** @return one page, and how many there are up to {@link #COUNTED} */
    @Transactional
    public BoundedPage at(ObligationQuery query, int page, int size) {
        return at(query, page, size, COUNTED);
    }

    /** @param counted how far is counted */
    @Transactional
    public BoundedPage at(ObligationQuery asked, int page, int size, int counted) {
        ObligationQuery query = names.resolved(asked);
        boolean fewTagged = !query.tags().isEmpty() && isFewTagged(query.tags());
        WhereClause where = where(query, fewTagged);
        if (query.words() != null && !fewTagged) {
            List<UUID> found = ids(where);
            if (found.size() <= FEW) {
                return few(found, query, page, size);
            }
        }
        long total = count(where, counted + 1);
        return new BoundedPage(new Page<>(items(where, query, page, size), page, size, Math.min(total, counted)),
                total > counted);
    }

    private BoundedPage few(List<UUID> found, ObligationQuery query, int page, int size) {
        WhereClause those = new WhereClause().with("o.id in :found", "found", found);
        return new BoundedPage(new Page<>(items(those, query, page, size), page, size, found.size()), false);
    }

    /** @return the first of them, uncounted */
    @Transactional
    public List<Obligation> first(ObligationQuery query, int size) {
        ObligationQuery resolved = names.resolved(query);
        return items(where(resolved, false), resolved, 0, size);
    }

    /**
     * @param owner only this owner's, or null for everyone's
     * @param counted how far is counted
     * @return how many open ones that are not overdue must be acted on between these days
     */
    @Transactional
    public long coming(LocalDate from, LocalDate through, String owner, int counted) {
        return count(where(names.resolved(ObligationQuery.open(false, owner)), false).with("lastSafeDay >= :from", "from", from)
                .with("lastSafeDay <= :through", "through", through), counted);
    }

    /**
     * @param owner only this owner's, or null for everyone's
     * @return how many open ones have their stated date in each month between these days; months without any are left out
     */
    @Transactional
    public Map<YearMonth, Long> openPerMonth(LocalDate from, LocalDate to, String owner) {
        WhereClause open = new WhereClause().with("status = :open", "open", Status.OPEN).with("due.date >= :from", "from", from)
                .with("due.date <= :to", "to", to).among("ownerKey", names.owners(owner));
        return open.select("due.date, count(*)", Object[].class, " group by status, due.date").getResultList().stream()
                .collect(Collectors.groupingBy(day -> YearMonth.from((LocalDate) day[0]),
                        Collectors.summingLong(day -> (Long) day[1])));
    }

    private static List<Obligation> items(WhereClause where, ObligationQuery query, int page, int size) {
        return Obligation.<Obligation> find(where.from() + query.orderBy(), where.parameters()).page(page, size).list();
    }

    private static List<UUID> ids(WhereClause where) {
        return where.select("o.id", UUID.class, "").setMaxResults(FEW + 1).getResultList();
    }

    /** A row for each, since no portable query counts rows up to a limit without putting them in order first. */
    private static long count(WhereClause where, int most) {
        return where.select("1", Integer.class, "").setMaxResults(most).getResultList().size();
    }

    private static boolean isFewTagged(List<String> tags) {
        return Panache.getSession().createNativeQuery("select count(*) from (select 1 from obligation_tag where tag in (:tags)"
                + " fetch first " + (FEW + 1) + " rows only) part", Long.class).setParameter("tags", tags)
                .getSingleResult() <= FEW;
    }

    /** @param query resolved */
    private WhereClause where(ObligationQuery query, boolean fewTagged) {
        Instant now = clock.instant();
        return query.where(LocalDate.ofInstant(now, clock.getZone()), now, fewTagged);
    }
}
