package org.calends.reminder.check;

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

import org.calends.input.Page;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.change.RemovalVeto;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.acts.LinkFetches;
import org.calends.reminder.ledger.PlannedReminders;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderFilter;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.ledger.SendAttempt;
import org.calends.reminder.outbox.FreshPlans;
import org.calends.reminder.outbox.Outbox;
import org.calends.reminder.plan.CheckScope;
import org.calends.reminder.plan.PlanResult;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to the ledger for all but those who deliver it, whose door is {@link Outbox}. */
@ApplicationScoped
public class Reminders implements RemovalVeto {

    private static final int PART = 500;

    private final Clock clock;
    private final Queue queue;
    private final BatchPlanner batchPlanner;
    private final RecheckSchedule recheckSchedule;
    private final LinkFetches fetches;
    private final FreshPlans plans;

    Reminders(Clock clock, Queue queue, BatchPlanner batchPlanner, RecheckSchedule recheckSchedule, LinkFetches fetches,
            FreshPlans plans) {
        this.clock = clock;
        this.queue = queue;
        this.batchPlanner = batchPlanner;
        this.recheckSchedule = recheckSchedule;
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

    /** @throws org.calends.input.InvalidInputException before the first byte of an answer has left */
    public void check(ReminderFilter filter) {
        filter.where(null, clock.getZone(), new HashMap<>());
    }

    /** Hands over every row, oldest first, with when its link was first fetched, or null; holds one part in memory. */
    @Transactional
    public void each(ReminderFilter filter, String email, BiConsumer<Reminder, Instant> reader) {
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
    public List<SendAttempt> attempts(UUID reminderId) {
        return SendAttempt.list("reminderId = ?1 order by startedAt, id", reminderId);
    }

    @Override
    @Transactional
    public Optional<LocalizableMessage> objectionTo(UUID obligationId) {
        return Reminder.count("obligationId = ?1 and (state in ?2 or possibleRepeat)", obligationId,
                List.of(ReminderState.SENT, ReminderState.SENDING)) == 0 ? Optional.empty()
                        : Optional.of(LocalizableMessage.of("obligation.somebody-was-told"));
    }

    /**
     * Looks at these obligations and writes down what came of it.
     *
     * @return how many reminders are newly to be told, or would be
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int plan(List<Obligation> part, CheckScope checkScope) {
        plans.ask();
        List<PlanResult> looked = batchPlanner.of(part, checkScope);
        PlannedReminders plannedReminders = new PlannedReminders();
        looked.forEach(each -> plannedReminders.add(each.planned()));
        if (checkScope.dry()) {
            return plannedReminders.toTell();
        }
        recheckSchedule.note(looked, checkScope);
        return queue.write(plannedReminders, checkScope.now());
    }
}
