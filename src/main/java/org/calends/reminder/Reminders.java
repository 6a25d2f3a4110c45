package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.Obligation;
import org.calends.obligation.Page;
import org.calends.obligation.RemovalVeto;
import org.calends.subscription.Subscription;
import org.calends.workday.WorkingDayCalendars;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.orm.panache.Panache;

/** The one door to the ledger for all but those who deliver it, whose door is {@link Outbox}. */
@ApplicationScoped
public class Reminders implements RemovalVeto {

    private static final int PART = 500;

    /** Else PostgreSQL keeps the plan that it made when the ledger was empty, and reads all of a full one for each part. */
    private static final String FRESH_PLANS = "set local plan_cache_mode = force_custom_plan";

    private final Clock clock;
    private final Queue queue;
    private final Reach reach;
    private final Readers readers;
    private final WorkingDayCalendars calendars;
    private final LinkFetches fetches;
    private final boolean onPostgresql;

    Reminders(Clock clock, Queue queue, Reach reach, Readers readers, WorkingDayCalendars calendars,
            LinkFetches fetches, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.onPostgresql = url.startsWith("jdbc:postgresql:");
        this.fetches = fetches;
        this.clock = clock;
        this.queue = queue;
        this.reach = reach;
        this.readers = readers;
        this.calendars = calendars;
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
        List<Reminder> items = Reminder.<Reminder> find(where + " order by queuedAt desc, id", parameters).page(page, size)
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

    /** @return how many reminders are newly to be told, or would be */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int plan(List<Obligation> part, Pass pass) {
        if (onPostgresql) {
            Panache.getSession().createNativeMutationQuery(FRESH_PLANS).executeUpdate();
        }
        Map<UUID, Map<String, List<Told>>> ledger = ledgerOf(part);
        Planner planner = new Planner(pass.now(), pass.usualTime(), queue::isGone, calendars);
        Set<String> standing = pass.dry() ? Set.of() : reach.standing(part);
        Planned planned = new Planned();
        for (Obligation obligation : part) {
            Map<String, List<Told>> told = ledger.getOrDefault(obligation.id(), Map.of());
            List<Subscription> asking = pass.audience().of(obligation);
            Planned mine = new Planned();
            for (Subscription subscription : asking.isEmpty() ? onDuty(obligation, pass) : asking) {
                mine.add(planner.plan(obligation, subscription,
                        told.getOrDefault(Recipient.of(subscription).key(), List.of())));
            }
            if (!pass.dry()) {
                reach.look(obligation, asking, pass, standing);
            }
            List<Told> present = present(obligation, told);
            if (mine.toTell() == 0 || present.stream().anyMatch(Told::wasMeant)) {
                mine.add(pass.ladder().plan(obligation, present, pass.now(), pass.usualTime()));
            }
            planned.add(mine);
        }
        if (pass.dry() || planned.isEmpty()) {
            return planned.toTell();
        }
        return queue.write(planned, pass.now());
    }

    /** Where no subscription asks for it, it falls to the owner. */
    private List<Subscription> onDuty(Obligation obligation, Pass pass) {
        return Recipient.onDuty(obligation.owner()).map(Recipient::email)
                .map(owner -> pass.onDuty().computeIfAbsent(owner, this::onDuty)).stream().toList();
    }

    private Subscription onDuty(String email) {
        return readers.withAddress(email).onDuty(email);
    }

    private static List<Told> present(Obligation obligation, Map<String, List<Told>> told) {
        return told.values().stream().flatMap(List::stream).filter(each -> each.isOf(obligation.dueRevision())).toList();
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
