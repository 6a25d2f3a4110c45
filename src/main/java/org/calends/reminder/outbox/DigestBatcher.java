package org.calends.reminder.outbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.wish.Subscription;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Makes one parcel of all that share a mail. What came too late for its mail shares the next one, so that nobody gets one by
 * one what belongs together.
 */
@ApplicationScoped
class DigestBatcher {

    private static final String LOCK_MATES = """
            select id from reminder where id in (:ids) and state = 'PENDING' for update skip locked""";
    private static final String LOCK_SUBSCRIPTION = "select id from subscription where id = :id for update skip locked";

    private final Queue queue;
    private final MessageBatcher messageBatcher;

    DigestBatcher(Queue queue, MessageBatcher messageBatcher) {
        this.queue = queue;
        this.messageBatcher = messageBatcher;
    }

    /** @return at most one for each name; none for what another process has in hand */
    List<OutgoingMessage> pack(List<String> digests, Instant now) {
        Map<String, Optional<OutgoingMessage>> packed = new LinkedHashMap<>();
        digests.forEach(digest -> pack(digest, now, packed));
        return packed.values().stream().flatMap(Optional::stream).toList();
    }

    /** @param packed by name; they stay on the ledger's waiting list until all are leased */
    private void pack(String digest, Instant now, Map<String, Optional<OutgoingMessage>> packed) {
        List<Reminder> mates = packed.containsKey(digest) ? List.of() : waiting(digest);
        if (mates.isEmpty() || !areOurs(digest, mates)) {
            return;
        }
        Map<Boolean, List<Reminder>> late = mates.stream().collect(Collectors.partitioningBy(queue.lateFor(digest)));
        packed.put(digest, messageBatcher.together(late.get(false), now));
        if (!late.get(true).isEmpty()) {
            String next = queue.moveOn(late.get(true), digest);
            late.get(true).forEach(Panache.getEntityManager()::detach);
            if (packed.get(digest).isEmpty()) {
                pack(next, now, packed);
            }
        }
    }

    private static List<Reminder> waiting(String digest) {
        return Reminder.list("digest = ?1 and state = ?2 order by lastSafeDay, obligationId", digest, ReminderState.PENDING);
    }

    /** A digest must not be parted between two processes. */
    private static boolean areOurs(String digest, List<Reminder> mates) {
        UUID subscriptionId = mates.get(0).subscriptionId();
        return Digest.isOfAPerson(digest) || subscriptionId == null || Subscription.count("id", subscriptionId) == 0
                ? locked(LOCK_MATES, "ids", mates.stream().map(Reminder::id).toList()) == mates.size()
                : locked(LOCK_SUBSCRIPTION, "id", subscriptionId) > 0;
    }

    private static int locked(String query, String name, Object value) {
        return Panache.getSession().createNativeQuery(query, UUID.class).setParameter(name, value).getResultList().size();
    }
}
