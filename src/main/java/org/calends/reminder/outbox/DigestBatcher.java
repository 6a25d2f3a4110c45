package org.calends.reminder.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.wish.Subscription;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Makes one parcel of all that share a mail. What came too late for its mail shares the next one, so that nobody gets one by
 * one what belongs together. Several mails are read and locked together, since most hold one reminder only.
 */
@ApplicationScoped
class DigestBatcher {

    private static final String LOCK_MATES = """
            select id from reminder where id = any(:ids) and state = 'PENDING' for update skip locked""";
    private static final String LOCK_SUBSCRIPTIONS = "select id from subscription where id = any(:ids) for update skip locked";
    /** How many reminders are read together with all that they refer to, unless one mail holds more. */
    private static final int AT_ONCE = 250;

    private final Queue queue;
    private final MessageBatcher messageBatcher;

    DigestBatcher(Queue queue, MessageBatcher messageBatcher) {
        this.queue = queue;
        this.messageBatcher = messageBatcher;
    }

    /** @return at most one for each name; none for what another process has in hand */
    List<OutgoingMessage> pack(List<String> digests, Instant now) {
        if (digests.isEmpty()) {
            return List.of();
        }
        Map<String, Optional<OutgoingMessage>> packed = new LinkedHashMap<>();
        Map<String, List<Reminder>> ours = ours(waiting(digests));
        List<String> behind = behind(ours);
        behind.forEach(digest -> pack(digest, now, packed));
        Map<String, List<Reminder>> inTime = behind.isEmpty() ? ours
                : waiting(ours.keySet().stream().filter(digest -> !packed.containsKey(digest)).toList());
        parts(inTime).forEach(part -> packed.putAll(messageBatcher.together(part, now)));
        return Stream.concat(digests.stream(), packed.keySet().stream()).distinct().map(packed::get).filter(Objects::nonNull)
                .flatMap(Optional::stream).toList();
    }

    /** @return the mails for which some came too late: what moves on from one may join another of them */
    private List<String> behind(Map<String, List<Reminder>> ours) {
        Function<String, Predicate<Reminder>> late = queue.lateAmong(ours.keySet());
        return ours.entrySet().stream().filter(each -> each.getValue().stream().anyMatch(late.apply(each.getKey())))
                .map(Map.Entry::getKey).toList();
    }

    /** @param packed by name; they stay on the ledger's waiting list until all are leased */
    private void pack(String digest, Instant now, Map<String, Optional<OutgoingMessage>> packed) {
        List<Reminder> mates = packed.containsKey(digest) ? List.of()
                : ours(waiting(List.of(digest))).getOrDefault(digest, List.of());
        if (mates.isEmpty()) {
            return;
        }
        Map<Boolean, List<Reminder>> late = mates.stream().collect(Collectors.partitioningBy(queue.lateFor(digest)));
        packed.putAll(messageBatcher.together(Map.of(digest, late.get(false)), now));
        if (!late.get(true).isEmpty()) {
            String next = queue.moveOn(late.get(true), digest);
            late.get(true).forEach(Panache.getEntityManager()::detach);
            if (packed.get(digest).isEmpty()) {
                pack(next, now, packed);
            }
        }
    }

    /** @return those of each mail, in the order in which it tells them */
    private static Map<String, List<Reminder>> waiting(Collection<String> digests) {
        List<Reminder> all = digests.isEmpty() ? List.of()
                : Reminder.list("digest in ?1 and state = ?2 order by lastSafeDay, obligationId", digests,
                        ReminderState.PENDING);
        return all.stream().collect(Collectors.groupingBy(Reminder::digest, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<Map<String, List<Reminder>>> parts(Map<String, List<Reminder>> mails) {
        List<Map<String, List<Reminder>>> parts = new ArrayList<>();
        int room = 0;
        for (Map.Entry<String, List<Reminder>> mail : mails.entrySet()) {
            room -= mail.getValue().size();
            if (parts.isEmpty() || room < 0) {
                parts.add(new LinkedHashMap<>());
                room = AT_ONCE - mail.getValue().size();
            }
            parts.get(parts.size() - 1).put(mail.getKey(), mail.getValue());
        }
        return parts;
    }

    /**
     * A mail must not be parted between two processes: whoever has its subscription and all of its reminders has the mail. What
     * another process took before the lock is no longer waiting, and so not among the locked.
     */
    private static Map<String, List<Reminder>> ours(Map<String, List<Reminder>> mails) {
        Set<UUID> asked = ids(mails.entrySet().stream().filter(mail -> !Digest.isOfAPerson(mail.getKey()))
                .map(mail -> mail.getValue().get(0).subscriptionId()).filter(Objects::nonNull));
        Set<UUID> inOtherHands = ids(asked.isEmpty() ? Stream.empty()
                : Subscription.<Subscription> list("id in ?1", asked).stream().map(Subscription::id));
        inOtherHands.removeAll(locked(LOCK_SUBSCRIPTIONS, inOtherHands));
        Map<String, List<Reminder>> free = new LinkedHashMap<>(mails);
        free.entrySet().removeIf(mail -> !Digest.isOfAPerson(mail.getKey())
                && inOtherHands.contains(mail.getValue().get(0).subscriptionId()));
        Set<UUID> locked = locked(LOCK_MATES,
                ids(free.values().stream().flatMap(List::stream).map(Reminder::id)));
        free.values().removeIf(mates -> !mates.stream().map(Reminder::id).allMatch(locked::contains));
        return free;
    }

    private static Set<UUID> ids(Stream<UUID> all) {
        return all.collect(Collectors.toSet());
    }

    private static Set<UUID> locked(String query, Set<UUID> ids) {
        return ids.isEmpty() ? Set.of()
                : Set.copyOf(Panache.getSession().createNativeQuery(query, UUID.class)
                        .setParameter("ids", ids.toArray(UUID[]::new)).getResultList());
    }
}
