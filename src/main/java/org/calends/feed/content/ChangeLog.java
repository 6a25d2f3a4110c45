package org.calends.feed.content;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

import org.calends.obligation.authority.AuthoritiesChanged;
import org.calends.obligation.change.ObligationChanged;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.calends.team.TeamChanged;
import org.calends.visibility.Visibility;

/**
 * The numbered list of changed obligations. Numbers are drawn just before the commit under a row lock, so that they come
 * without gaps in the order of the commits: nothing with a lower number can appear later. Drawing them last keeps the lock
 * short and cannot deadlock with the rows that the transaction changed before.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String SHOWN = "from Obligation where authorityKey in :keys"
            + " and (status = :open or closing.at >= :since)";
    /** Longer than any calendar shows what is closed. */
    private static final Duration LONGEST_SHOWN = Duration.ofDays(90);
    private static final String BEGINNING = "0";
    private static final String DRAW = "update change_counter set latest = latest + ? where id = 1";
    private static final String LATEST = "select latest from change_counter where id = 1";
    /** What others do among themselves does not move the end of the list for who may not know of it. */
    private static final String LATEST_SEEN = "select number from ObligationChange order by number desc fetch first 1 rows only";
    /** Of a hundred thousand changes in one transaction, so many wait in memory to be written. */
    private static final int AT_ONCE = 1_000;
    private static final String INSERT = "insert into obligation_change (number, obligation_id, mark, team_id) values (?, ?, ?, ?)";

    private final Clock clock;
    private final DataSource pool;
    private final EntityManager database;
    private final TransactionManager transactions;
    private final TransactionChanges transactionChanges;
    private final CommitCounter commitCounter;
    private final SecureRandom random = new SecureRandom();

    ChangeLog(Clock clock, DataSource pool, EntityManager database, TransactionManager transactions,
            TransactionChanges transactionChanges,
            CommitCounter commitCounter) {
        this.clock = clock;
        this.pool = pool;
        this.database = database;
        this.transactions = transactions;
        this.transactionChanges = transactionChanges;
        this.commitCounter = commitCounter;
    }

    void collect(@Observes ObligationChanged event) {
        touch(event.obligation().id(), event.fields().contains("team") ? null : event.obligation().team());
    }

    /** Whoever sees it now takes it in, and for whom it is hidden now, it goes. */
    void collect(@Observes TeamChanged event) {
        Visibility.EVERYTHING.run(() -> database.createQuery("from Obligation where team = :team", Obligation.class)
                .setParameter("team", event.team()).getResultList()
                .forEach(each -> touch(each.id(), event.forEveryone() ? null : each.team())));
    }

    /** Calendars come and go with the names of authorities: their clients look again, at all where any may be meant. */
    void collect(@Observes AuthoritiesChanged event) {
        if (event.keys().isEmpty()) {
            database.createQuery("update ObligationChange set mark = :mark").setParameter("mark", mark()).executeUpdate();
        } else {
            database.createQuery(SHOWN, Obligation.class).setParameter("keys", event.keys()).setParameter("open", Status.OPEN)
                    .setParameter("since", clock.instant().minus(LONGEST_SHOWN)).getResultList().forEach(this::touch);
        }
    }

    /** Something that is shown with this obligation is to be read again, though perhaps not the obligation itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(Obligation obligation) {
        touch(obligation.id(), obligation.team());
    }

    /** @param team whose members alone are to notice, or null for everybody */
    private void touch(UUID id, UUID team) {
        if (transactionChanges.isEmpty()) {
            try {
                transactions.getTransaction().registerSynchronization(new BeforeCommit(this::write, commitCounter::happened));
            } catch (RollbackException | SystemException e) {
                throw new IllegalStateException("the transaction takes no more changes", e);
            }
        }
        transactionChanges.add(id, team);
    }

    /** Over plain JDBC: at this point Hibernate has given its connection back, and would not do so a second time. */
    private void write() {
        Map<UUID, UUID> changed = transactionChanges.teams();
        String mark = mark();
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long number = draw(connection, changed.size());
            for (Map.Entry<UUID, UUID> each : changed.entrySet()) {
                insert.setLong(1, ++number);
                insert.setObject(2, each.getKey());
                insert.setString(3, mark);
                insert.setObject(4, each.getValue());
                insert.addBatch();
                if (number % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the list of changes cannot be written", e);
        }
    }

    private String mark() {
        byte[] bits = new byte[8];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static long draw(Connection connection, int numbers) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DRAW);
                PreparedStatement select = connection.prepareStatement(LATEST)) {
            update.setInt(1, numbers);
            update.executeUpdate();
            try (ResultSet latest = select.executeQuery()) {
                latest.next();
                return latest.getLong(1) - numbers;
            }
        }
    }

    /** A CDI observer of the same phase would come after the pool has taken its connection back. */
    private record BeforeCommit(Runnable work, Runnable after) implements Synchronization {

        @Override
        public void beforeCompletion() {
            work.run();
        }

        @Override
        public void afterCompletion(int status) {
            after.run();
        }
    }

    /** @return the number of the latest change, 0 before the first */
    @Transactional
    public long last() {
        return database.createQuery(LATEST_SEEN, Long.class).getResultList().stream().findFirst().orElse(0L);
    }

    /**
     * A place in the list of changes.
     *
     * @param number the last change seen
     * @param mark the random mark of that change, by which a place from before a restored backup is recognised
     */
    public record Place(long number, String mark) {
    }

    /**
     * What changed after a place.
     *
     * @param ids each once, in the order of their last change
     * @param end where to go on the next time
     * @param more whether there is more after that
     */
    public record Part(List<UUID> ids, Place end, boolean more) {
    }

    /** @return the present end of the list */
    @Transactional
    public Place end() {
        long number = last();
        return new Place(number, markOf(number).orElse(BEGINNING));
    }

    /**
     * @param atMost how many changes to read
     * @return empty when this place is not in this list
     */
    @Transactional
    public Optional<Part> after(Place place, int atMost) {
        if (place.number() > last() || !markOf(place.number()).orElse(BEGINNING).equals(place.mark())) {
            return Optional.empty();
        }
        List<ObligationChange> rows = ObligationChange.<ObligationChange> find("number > ?1 order by number", place.number())
                .range(0, atMost).list();
        Set<UUID> ids = new LinkedHashSet<>();
        Place end = place;
        for (ObligationChange change : rows.subList(0, Math.min(atMost, rows.size()))) {
            ids.remove(change.obligationId());
            ids.add(change.obligationId());
            end = change.place();
        }
        return Optional.of(new Part(List.copyOf(ids), end, rows.size() > atMost));
    }

    private static Optional<String> markOf(long number) {
        return ObligationChange.<ObligationChange> findByIdOptional(number).map(change -> change.place().mark());
    }
}
