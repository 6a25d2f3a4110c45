package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.Obligation;
import org.calends.obligation.Page;
import org.calends.obligation.RemovalVeto;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to the ledger for all but those who deliver it, whose door is {@link Outbox}. */
@ApplicationScoped
public class Reminders implements RemovalVeto {

    private static final int PART = 500;

    private final Clock clock;
    private final Queue queue;
    private final Planning planning;
    private final NextLooks nextLooks;
    private final LinkFetches fetches;
    private final FreshPlans plans;

    Reminders(Clock clock, Queue queue, Planning planning, NextLooks nextLooks, LinkFetches fetches, FreshPlans plans) {
        this.clock = clock;
        this.queue = queue;
        this.planning = planning;
        this.nextLooks = nextLooks;
        this.fetches = fetches;
        this.plans = plans;
    }

    /**
     * Newest first.
     *
     * @param email whose, or null for everyone's
     */
    @Transactional
    public Page<Reminder> page(ReminderFilter filter, String email, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String where = filter.where(email, clock.getZone(), parameters);
        List<Reminder> items = Reminder.<Reminder> find(where + " order by queuedAt desc, id desc", parameters).page(page, size)
                .list();
        return new Page<>(items, page, size, Reminder.count(where, parameters));
    }

    @Transactional
    public long count(ReminderFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return Reminder.count(filter.where(null, clock.getZone(), parameters), parameters);
    }

    /** @throws org.calends.obligation.Invalid before the first byte of an answer has left */
    void check(ReminderFilter filter) {
        filter.where(null, clock.getZone(), new HashMap<>());
    }

    /** Hands over every row, oldest first, with when its link was first fetched, or null; holds one part in memory. */
    @Transactional
    void each(ReminderFilter filter, String email, BiConsumer<Reminder, Instant> reader) {
        Map<String, Object> parameters = new HashMap<>();
        String where = filter.where(email, clock.getZone(), parameters);
        List<Reminder> part;
        int page = 0;
        do {
            part = Reminder.<Reminder> find(where + " order by queuedAt, id", parameters).page(page++, PART).list();
            Map<UUID, Instant> fetched = fetches.of(part);
            part.forEach(row -> reader.accept(row, fetched.get(row.id())));
            Panache.getEntityManager().clear();
        } while (part.size() == PART);
    }

    /** @return what the mail server answered to each try, oldest first */
    @Transactional
    List<SendAttempt> attempts(UUID reminderId) {
        return SendAttempt.list("reminderId = ?1 order by startedAt, id", reminderId);
    }

    @Override
    @Transactional
    public Optional<String> objectionTo(UUID obligationId) {
        return Reminder.count("obligationId = ?1 and (state in ?2 or possibleRepeat)", obligationId,
                List.of(ReminderState.SENT, ReminderState.SENDING)) == 0 ? Optional.empty()
                        : Optional.of("Somebody was told of this obligation; withdraw it instead, so that they hear of it.");
    }

    /**
     * Looks at these obligations and writes down what came of it.
     *
     * @return how many reminders are newly to be told, or would be
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int plan(List<Obligation> part, Pass pass) {
        plans.ask();
        List<Looked> looked = planning.of(part, pass);
        Planned planned = new Planned();
        looked.forEach(each -> planned.add(each.planned()));
        if (pass.dry()) {
            return planned.toTell();
        }
        nextLooks.note(looked, pass);
        return queue.write(planned, pass.now());
    }
}
