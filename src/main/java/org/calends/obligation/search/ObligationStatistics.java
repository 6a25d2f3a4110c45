package org.calends.obligation.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts obligations by how they stand. */
@ApplicationScoped
public class ObligationStatistics {

    private static final String BY_STATUS = " group by status, closing.completion.late";

    private final Clock clock;
    private final QueryNames names;

    ObligationStatistics(Clock clock, QueryNames names) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * How many obligations stand how.
     *
     * @param overdue how many of the open ones are too late
     * @param doneLate how many of those that are done were done too late
     */
    @Schema(name = "ObligationCounts")
    public record Counts(long total, long open, long overdue, long done, long doneLate, long waived, long withdrawn) {
    }

    /** How many were closed as done, and how many of them too late, as far as they were counted. */
    public record DoneLately(long done, long late, int most) {

        /** @return the number of all as far as it was counted */
        public String count() {
            return done < most ? Long.toString(done) : most + "+";
        }
    }

    /** @return of those that the query finds */
    @Transactional
    public Counts of(ObligationQuery asked) {
        ObligationQuery query = names.resolved(asked);
        Map<Status, Long> all = new EnumMap<>(Status.class);
        long late = 0;
        List<Object[]> rows = where(query).select("status, closing.completion.late, count(*)", Object[].class, BY_STATUS)
                .getResultList();
        for (Object[] row : rows) {
            all.merge((Status) row[0], (Long) row[2], Long::sum);
            late += Boolean.TRUE.equals(row[1]) ? (Long) row[2] : 0;
        }
        return new Counts(all.values().stream().mapToLong(Long::longValue).sum(), all.getOrDefault(Status.OPEN, 0L),
                overdue(query), all.getOrDefault(Status.DONE, 0L), late, all.getOrDefault(Status.WAIVED, 0L),
                all.getOrDefault(Status.WITHDRAWN, 0L));
    }

    private long overdue(ObligationQuery query) {
        if (Boolean.FALSE.equals(query.overdue())) {
            return 0;
        }
        WhereClause where = where(query.onlyOverdue());
        return Obligation.count(where.from(), where.parameters());
    }

    private WhereClause where(ObligationQuery query) {
        Instant now = clock.instant();
        return query.where(LocalDate.ofInstant(now, clock.getZone()), now, false);
    }

    /**
     * @param owner only this owner's, or null for everyone's
     * @param most how far is counted
     */
    @Transactional
    public DoneLately doneSince(Instant since, String owner, int most) {
        WhereClause done = new WhereClause().with("status = :done", "done", Status.DONE)
                .with("closing.at >= :since", "since", since)
                .among("ownerKey", names.owners(owner));
        List<Boolean> judged = done.select("coalesce(closing.completion.late, false)", Boolean.class, "").setMaxResults(most)
                .getResultList();
        return new DoneLately(judged.size(), judged.stream().filter(late -> late).count(), most);
    }
}
