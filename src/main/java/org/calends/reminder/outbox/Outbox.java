package org.calends.reminder.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DatabaseClock;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.subscription.wish.Channel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The deliverers' door to the ledger: take parcels under a lease, send them outside any transaction, write down how that ended
 * ({@link Outcomes}). Each call is a short transaction of its own. A lease that ran out is given to the next who asks; the
 * epoch keeps a late report of the former holder from counting. Leases are measured by the database's clock, which all
 * processes share.
 */
@ApplicationScoped
public class Outbox {

    /** The state in the order lets H2 read along the index, and no further than it must. */
    private static final String WAITING = """
            select id from reminder where state = 'PENDING' and channel = :channel and digest is null and next_at <= :now %s
            order by state, channel, last_safe_day, next_at fetch first :most rows only""";
    /** Between processes. H2 has one only, and would lock all that waits instead of what it hands out. */
    private static final String UNLESS_TAKEN = " for update skip locked";
    private static final String DIGESTS = """
            select digest from reminder where state = 'PENDING' and channel = :channel and digest is not null and next_at <= :now %s
            group by digest %s order by min(last_safe_day) fetch first :most rows only""";
    /** What somebody is about to add to still: news of one reader came within the last seconds, and not for long. */
    private static final String SETTLED = """
            having substring(digest from 1 for 2) not in ('n:', 'o:', 'a:') or max(queued_at) <= :quiet
            or max(queued_at) > :now or min(queued_at) <= :longest""";
    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** What only the date decides can wait while the date is in doubt. */
    private static final String URGENT = "and (last_safe_day <= :through or occasion not in ('LEAD', 'SNOOZED', 'INVITATION'))";
    private static final String LEASE = """
            update reminder set state = 'SENDING', epoch = epoch + 1, lease_owner = ?, lease_until = ?
            where id = ? and state = 'PENDING'""";

    private final Clock clock;
    private final Duration lease;
    private final MessageBatcher messageBatcher;
    private final DigestBatcher digests;
    private final String node = UUID.randomUUID().toString();
    private final String waiting;
    /** Who takes is alone within this process until that is committed. */
    private final Object turn = new Object();

    Outbox(Clock clock, CheckSettings settings, MessageBatcher messageBatcher, DigestBatcher digests,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.waiting = url.startsWith("jdbc:h2:") ? WAITING : WAITING + UNLESS_TAKEN;
        this.clock = clock;
        this.lease = settings.lease();
        this.messageBatcher = messageBatcher;
        this.digests = digests;
    }

    /** @return how long a parcel is the taker's; it must be sent and reported on well within that time */
    public Duration lease() {
        return lease;
    }

    /**
     * Gives back what somebody took and never reported on. Perhaps it was sent: the row is marked, the Message-ID stays.
     *
     * @return how many
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int releaseExpired() {
        Instant now = DatabaseClock.instant();
        return Reminder.update("""
                state = ?1, leaseOwner = null, possibleRepeat = true,
                    nextAt = case when nextAt < ?2 then nextAt else ?2 end
                where state = ?3 and (leaseUntil < ?4 or leaseUntil > ?5)""", ReminderState.PENDING, clock.instant(),
                ReminderState.SENDING, now, now.plus(lease.multipliedBy(2)));
    }

    /**
     * Queues again what failed for a reason that may have passed by now, with the same Message-ID.
     *
     * @return how many
     */
    @Transactional(TxType.REQUIRES_NEW)
    public int retryRefused() {
        Instant now = clock.instant();
        return Reminder.update("state = ?1, nextAt = ?2, retryAt = null, bouncedAt = null where state = ?3 and retryAt <= ?2",
                ReminderState.PENDING, now, ReminderState.FAILED);
    }

    /** @return up to that many parcels, the nearest deadline first; empty when nothing can be sent now */
    public List<OutgoingMessage> take(Channel channel, int most) {
        return take(channel, most, null);
    }

    /**
     * @param channel one that carries messages
     * @param through the last safe day beyond which nothing is taken that is told ahead of a date; null for no such day
     * @return the same as {@link #take(Channel, int)}
     */
    public List<OutgoingMessage> take(Channel channel, int most, LocalDate through) {
        return take(channel, most, through, false);
    }

    /**
     * @param settled whether a mail that tells of changes waits until no more of them come for its reader
     * @return the same as {@link #take(Channel, int, LocalDate)}
     */
    public List<OutgoingMessage> take(Channel channel, int most, LocalDate through, boolean settled) {
        synchronized (turn) {
            return QuarkusTransaction.requiringNew().call(() -> taken(channel, most, through, settled));
        }
    }

    private List<OutgoingMessage> taken(Channel channel, int most, LocalDate through, boolean settled) {
        Instant now = clock.instant();
        List<OutgoingMessage> parcels = new ArrayList<>();
        List<UUID> due;
        do {
            due = due(waiting, UUID.class, channel, now, most, through, false);
            parcels.addAll(messageBatcher.oneByOne(reminders(due), now));
        } while (parcels.isEmpty() && !due.isEmpty());
        if (parcels.size() < most) {
            parcels.addAll(digests.pack(
                    due(DIGESTS, String.class, channel, now, most - parcels.size(), through, settled), now));
        }
        lease(parcels);
        return parcels;
    }

    private void lease(List<OutgoingMessage> parcels) {
        if (parcels.isEmpty()) {
            return;
        }
        OffsetDateTime until = DatabaseClock.instant().plus(lease).atOffset(ZoneOffset.UTC);
        Panache.getSession().doWork(connection -> lease(ids(parcels.stream()), until, connection));
        parcels.stream().filter(OutgoingMessage::isReaddressed).forEach(
                outgoingMessage -> Reminder.update("email = ?1, standsInFor = ?2, address = ?3 where id in ?4",
                        outgoingMessage.email(),
                        outgoingMessage.standsInFor(), outgoingMessage.keptAddress(),
                        ids(Stream.of(outgoingMessage))));
    }

    private void lease(List<UUID> ids, OffsetDateTime until, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEASE)) {
            for (UUID id : ids) {
                statement.setString(1, node);
                statement.setObject(2, until);
                statement.setObject(3, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<UUID> ids(Stream<OutgoingMessage> parcels) {
        return parcels.flatMap(outgoingMessage -> outgoingMessage.items().stream()).map(item -> item.reminder().id()).toList();
    }

    /** Gives back what was taken and not tried. */
    @Transactional(TxType.REQUIRES_NEW)
    public void putBack(OutgoingMessage outgoingMessage) {
        for (Item item : outgoingMessage.items()) {
            Reminder.update("state = ?1, leaseOwner = null, leaseUntil = null where id = ?2 and epoch = ?3 and state = ?4",
                    ReminderState.PENDING, item.reminder().id(), item.reminder().epoch() + 1, ReminderState.SENDING);
        }
    }

    private static List<Reminder> reminders(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Reminder.list("id in ?1 order by lastSafeDay, nextAt, id", ids);
    }

    private static <T> List<T> due(String query, Class<T> type, Channel channel, Instant now, int most, LocalDate through,
            boolean settled) {
        var select = Panache.getSession()
                .createNativeQuery(query.formatted(through == null ? "" : URGENT, settled ? SETTLED : ""), type)
                .setParameter("channel", channel.name()).setParameter("now", now).setParameter("most", most);
        if (settled) {
            select.setParameter("quiet", now.minus(QUIET)).setParameter("longest", now.minus(LONGEST));
        }
        return (through == null ? select : select.setParameter("through", through)).getResultList();
    }
}
