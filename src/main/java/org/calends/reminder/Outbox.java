package org.calends.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.reminder.Attempt.Outcome;
import org.calends.reminder.Parcel.Item;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The deliverers' door to the ledger: take parcels under a lease, send them outside any transaction, report back. Each call is
 * a
 * short transaction of its own. A lease that ran out is given to the next who asks; the epoch keeps a late report of the former
 * holder from counting. Leases are measured by the database's clock, which all processes share.
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    /** The state in the order lets H2 read along the index, and no further than it must. */
    private static final String WAITING = """
            select id from reminder where state = 'PENDING' and digest is null and next_at <= :now
            order by state, last_safe_day, next_at fetch first :most rows only""";
    /** Between processes. H2 has one only, and would lock all that waits instead of what it hands out. */
    private static final String UNLESS_TAKEN = " for update skip locked";
    private static final String DIGESTS = """
            select digest from reminder where state = 'PENDING' and digest is not null and next_at <= :now
            group by digest order by min(last_safe_day) fetch first :most rows only""";
    private static final String LOCK_MATES = """
            select id from reminder where id in (:ids) and state = 'PENDING' for update skip locked""";
    private static final String LOCK_SUBSCRIPTION = "select id from subscription where id = :id for update skip locked";

    private final Clock clock;
    private final Duration lease;
    private final Duration firstRetry;
    private final Queue queue;
    private final ObligationSearch obligations;
    private final Subscriptions subscriptions;
    private final Readers readers;
    private final DeadAddresses deadAddresses;
    private final String node = UUID.randomUUID().toString();
    private final String waiting;
    /** Who takes is alone within this process until that is committed. */
    private final Object turn = new Object();

    Outbox(Clock clock, CheckSettings settings, Queue queue, ObligationSearch obligations, Subscriptions subscriptions,
            Readers readers, DeadAddresses deadAddresses,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.waiting = url.startsWith("jdbc:h2:") ? WAITING : WAITING + UNLESS_TAKEN;
        this.deadAddresses = deadAddresses;
        this.clock = clock;
        this.lease = settings.lease();
        this.firstRetry = settings.firstRetry();
        this.queue = queue;
        this.obligations = obligations;
        this.subscriptions = subscriptions;
        this.readers = readers;
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
        Instant now = databaseTime();
        return Reminder.update("""
                state = ?1, leaseOwner = null, possibleRepeat = true, nextAt = ?2
                where state = ?3 and (leaseUntil < ?4 or leaseUntil > ?5)""", ReminderState.PENDING, clock.instant(),
                ReminderState.SENDING, now, now.plus(lease.multipliedBy(2)));
    }

    /** @return up to that many parcels, the nearest deadline first; empty when nothing can be sent now */
    public List<Parcel> take(int most) {
        synchronized (turn) {
            return QuarkusTransaction.requiringNew().call(() -> taken(most));
        }
    }

    private List<Parcel> taken(int most) {
        Instant now = clock.instant();
        List<Parcel> parcels = new ArrayList<>();
        List<UUID> due;
        do {
            due = due(waiting, UUID.class, now, most);
            List<Reminder> taken = reminders(due);
            Surroundings around = around(taken);
            taken.forEach(reminder -> parcel(List.of(reminder), around, now).ifPresent(parcels::add));
        } while (parcels.isEmpty() && !due.isEmpty());
        if (parcels.size() < most) {
            for (String digest : due(DIGESTS, String.class, now, most - parcels.size())) {
                digest(digest, now).ifPresent(parcels::add);
            }
        }
        lease(parcels);
        return parcels;
    }

    private Optional<Parcel> digest(String digest, Instant now) {
        List<Reminder> mates = Reminder.list("digest = ?1 and state = ?2 order by lastSafeDay, obligationId", digest,
                ReminderState.PENDING);
        if (mates.isEmpty() || !areOurs(mates)) {
            return Optional.empty();
        }
        if (queue.isGone(digest)) {
            mates.forEach(queue::sendAlone);
            return Optional.empty();
        }
        return parcel(mates, around(mates), now);
    }

    private Surroundings around(List<Reminder> taken) {
        return Surroundings.of(taken, obligations, subscriptions, deadAddresses);
    }

    private Optional<Parcel> parcel(List<Reminder> reminders, Surroundings around, Instant now) {
        Reminder first = reminders.get(0);
        Subscription subscription = around.subscriptionOf(first);
        String email = subscription == null ? first.email() : addressee(subscription, first.occasion(), around, now);
        List<Item> items = new ArrayList<>();
        for (Reminder reminder : reminders) {
            Obligation obligation = around.obligationOf(reminder);
            Optional<DropReason> hindrance = Hindrance.of(reminder, obligation, subscription, now)
                    .or(() -> around.isMuted(email) ? Optional.of(DropReason.BOUNCED) : Optional.empty());
            hindrance.ifPresent(reason -> Queue.drop(List.of(reminder.id()), reason));
            if (hindrance.isEmpty()) {
                items.add(new Item(reminder, obligation));
            }
        }
        if (items.isEmpty()) {
            return Optional.empty();
        }
        boolean meant = subscription == null || email.equals(subscription.email());
        Reader reader = subscription == null || !meant ? readers.withAddress(email) : Reader.of(subscription);
        return Optional.of(new Parcel(subscription, reader, LocalDate.ofInstant(now, reader.zone()), email,
                meant ? null : subscription.email(), items));
    }

    /** Whoever stands in for somebody who is away; a calendar remains its owner's. */
    private String addressee(Subscription subscription, Occasion occasion, Surroundings around, Instant now) {
        return occasion == Occasion.INVITATION ? subscription.email()
                : subscription.standIn(LocalDate.ofInstant(now, subscription.zone()))
                        .filter(deputy -> !around.isMuted(deputy) && subscriptions.isKnown(deputy))
                        .orElse(subscription.email());
    }

    private void lease(List<Parcel> parcels) {
        if (parcels.isEmpty()) {
            return;
        }
        Instant until = databaseTime().plus(lease);
        Reminder.update("state = ?1, epoch = epoch + 1, leaseOwner = ?2, leaseUntil = ?3 where id in ?4 and state = ?5",
                ReminderState.SENDING, node, until, ids(parcels.stream()), ReminderState.PENDING);
        parcels.stream().filter(Parcel::isReaddressed).forEach(
                parcel -> Reminder.update("email = ?1, standsInFor = ?2 where id in ?3", parcel.email(), parcel.standsInFor(),
                        ids(Stream.of(parcel))));
    }

    private static List<UUID> ids(Stream<Parcel> parcels) {
        return parcels.flatMap(parcel -> parcel.items().stream()).map(item -> item.reminder().id()).toList();
    }

    /** Gives back what was taken and not tried. */
    @Transactional(TxType.REQUIRES_NEW)
    public void putBack(Parcel parcel) {
        for (Item item : parcel.items()) {
            Reminder.update("state = ?1, leaseOwner = null, leaseUntil = null where id = ?2 and epoch = ?3 and state = ?4",
                    ReminderState.PENDING, item.reminder().id(), item.reminder().epoch() + 1, ReminderState.SENDING);
        }
    }

    /** Writes down how the try ended. Whoever lost the lease meanwhile changes nothing but the list of attempts. */
    @Transactional(TxType.REQUIRES_NEW)
    public void report(Parcel parcel, Attempt attempt) {
        if (attempt.outcome() == Outcome.DEAD_ADDRESS) {
            deadAddresses.note(parcel.email(), attempt.reply());
        }
        for (Item item : parcel.items()) {
            report(item.reminder(), attempt);
        }
    }

    private void report(Reminder taken, Attempt attempt) {
        int epoch = taken.epoch() + 1;
        new SendAttempt(taken.id(), epoch, attempt).persist();
        int attempts = taken.attempts() + (attempt.outcome() == Outcome.SYSTEM ? 0 : 1);
        Retry.Verdict verdict = new Retry(firstRetry, ThreadLocalRandom.current().nextDouble()).after(attempt.outcome(),
                attempts,
                clock.instant(), taken.notAfter());
        boolean sent = verdict.state() == ReminderState.SENT;
        int changed = Reminder.update("""
                state = ?1, nextAt = coalesce(?2, nextAt), attempts = ?3, possibleRepeat = ?4, lastCode = ?5, lastError = ?6,
                sentAt = ?7, leaseOwner = null, leaseUntil = null, lastReply = ?11
                where id = ?8 and epoch = ?9 and state = ?10""",
                verdict.state(), verdict.nextAt(), attempts,
                taken.isPossibleRepeat() || attempt.outcome() == Outcome.UNKNOWN, attempt.code(),
                sent ? null : SendAttempt.cut(attempt.reply()), sent ? clock.instant() : null, taken.id(), epoch,
                ReminderState.SENDING, SendAttempt.cut(attempt.reply()));
        if (changed == 0) {
            LOG.warnf("The lease on reminder %s ran out before its try ended (%s); another try counts", taken.id(),
                    attempt.outcome());
        }
    }

    /** A digest must not be parted between two processes. */
    private static boolean areOurs(List<Reminder> mates) {
        UUID subscriptionId = mates.get(0).subscriptionId();
        return subscriptionId == null ? locked(LOCK_MATES, "ids", mates.stream().map(Reminder::id).toList()) == mates.size()
                : locked(LOCK_SUBSCRIPTION, "id", subscriptionId) > 0;
    }

    private static int locked(String query, String name, Object value) {
        return Panache.getSession().createNativeQuery(query, UUID.class).setParameter(name, value).getResultList().size();
    }

    private static List<Reminder> reminders(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : Reminder.list("id in ?1 order by lastSafeDay, nextAt, id", ids);
    }

    private static <T> List<T> due(String query, Class<T> type, Instant now, int most) {
        return Panache.getSession().createNativeQuery(query, type).setParameter("now", now).setParameter("most", most)
                .getResultList();
    }

    private static Instant databaseTime() {
        return Panache.getSession().createNativeQuery("select current_timestamp", Instant.class).getSingleResult();
    }
}
