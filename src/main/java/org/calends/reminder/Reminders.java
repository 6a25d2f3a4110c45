package org.calends.reminder;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.Obligation;
import org.calends.obligation.Page;
import org.calends.obligation.RemovalVeto;
import org.calends.subscription.Subscription;

/** The one door to the ledger for all but those who deliver it, whose door is {@link Outbox}. */
@ApplicationScoped
public class Reminders implements RemovalVeto {

    private final Queue queue;

    Reminders(Queue queue) {
        this.queue = queue;
    }

    /**
     * Newest first.
     *
     * @param email whose, or null for everyone's
     */
    @Transactional
    public Page<Reminder> page(ReminderFilter filter, String email, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String where = filter.where(email, parameters);
        List<Reminder> items = Reminder.<Reminder> find(where + " order by queuedAt desc, id", parameters).page(page, size)
                .list();
        return new Page<>(items, page, size, Reminder.count(where, parameters));
    }

    @Override
    @Transactional
    public Optional<String> objectionTo(UUID obligationId) {
        return Reminder.count("obligationId = ?1 and (state in ?2 or possibleRepeat)", obligationId,
                List.of(ReminderState.SENT, ReminderState.SENDING)) == 0 ? Optional.empty()
                        : Optional.of("Somebody was told of this obligation; withdraw it instead, so that they hear of it.");
    }

    /** @return how many reminders are newly to be told, or would be */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int plan(List<Obligation> part, Pass pass) {
        Map<UUID, Map<String, List<Told>>> ledger = ledgerOf(part);
        Planner planner = new Planner(pass.now(), pass.usualTime(), queue::isGone);
        Planned planned = new Planned();
        for (Obligation obligation : part) {
            Map<String, List<Told>> told = ledger.getOrDefault(obligation.id(), Map.of());
            for (Subscription subscription : pass.audience().of(obligation)) {
                planned.add(planner.plan(obligation, subscription,
                        told.getOrDefault(subscription.id().toString(), List.of())));
            }
        }
        if (pass.dry() || planned.isEmpty()) {
            return planned.toTell();
        }
        return queue.write(planned, pass.now());
    }

    /** @return how many of the invitations are new, or would be: a moved date says itself that it moved */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int invite(List<NewReminder> rows, Instant now, boolean dry) {
        if (rows.isEmpty()) {
            return 0;
        }
        Set<String> told = Reminder.find("obligationId in ?1 and occasion in ?2",
                rows.stream().map(NewReminder::obligationId).distinct().toList(),
                List.of(Occasion.INVITATION, Occasion.CHANGED)).project(Told.class).stream()
                .map(row -> row.obligationId() + ":" + row.dueRevision() + ":" + row.recipient()).collect(Collectors.toSet());
        List<NewReminder> fresh = rows.stream().filter(row -> !told
                .contains(row.obligationId() + ":" + row.dueRevision() + ":" + row.recipient().key())).toList();
        return dry ? fresh.size() : queue.insert(fresh, now);
    }

    private static Map<UUID, Map<String, List<Told>>> ledgerOf(List<Obligation> part) {
        return Reminder.find("obligationId in ?1", part.stream().map(Obligation::id).toList()).project(Told.class).stream()
                .collect(Collectors.groupingBy(Told::obligationId, Collectors.groupingBy(Told::recipient)));
    }
}
