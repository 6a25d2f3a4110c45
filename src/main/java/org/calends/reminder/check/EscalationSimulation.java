package org.calends.reminder.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.collections4.ListUtils;
import org.calends.account.person.Addresses;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.Status;
import org.calends.reminder.escalation.Escalations;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.plan.CompetingReminder;
import org.calends.reminder.plan.EscalationPolicy;

/**
 * What the next check would escalate to one person, by the policy of the real ones: such a mail takes the place of a plain one
 * ({@link CompetingReminder}). Writes nothing.
 */
@ApplicationScoped
class EscalationSimulation {

    private static final String NEAR = "status = ?1 and lastSafeDay <= ?2";
    private static final String AS_DEPUTY = NEAR + " and lower(deputy) = ?3";
    private static final String SOONEST = " order by status, lastSafeDay, id";
    private static final int MOST = 5_000;
    private static final int AT_A_TIME = 250;

    private final Clock clock;
    private final LocalTime usualTime;
    private final CheckContextLoader checkContextLoader;
    private final Escalations escalations;
    private final Queue queue;

    EscalationSimulation(Clock clock, CheckSettings settings, CheckContextLoader checkContextLoader, Escalations escalations,
            Queue queue) {
        this.clock = clock;
        this.usualTime = settings.sendAt();
        this.checkContextLoader = checkContextLoader;
        this.escalations = escalations;
        this.queue = queue;
    }

    /** @return what waits to be told to this address at that moment, and what a check would add */
    List<Reminder> nextCheck(String email, Instant now) {
        String person = Addresses.key(email);
        List<Reminder> waiting = Reminder.list("lower(email) = ?1 and occasion = ?2 and state = ?3 and nextAt <= ?4", person,
                Occasion.ESCALATION, ReminderState.PENDING, now);
        EscalationPolicy escalationPolicy = checkContextLoader.ladder();
        List<Obligation> reached = near(person, escalationPolicy, now).stream()
                .filter(each -> escalationPolicy.mayReach(each, person)).toList();
        Map<UUID, List<LedgerEntry>> ledger = ledger(reached);
        return Stream.concat(waiting.stream(), reached.stream()
                .flatMap(each -> fresh(each, ledger.getOrDefault(each.id(), List.of()), escalationPolicy, person, now)))
                .toList();
    }

    private List<Obligation> near(String person, EscalationPolicy escalationPolicy, Instant now) {
        LocalDate through = LocalDate.ofInstant(now, clock.getZone()).plusDays(escalationPolicy.longest() + 1L);
        boolean contact = escalations.contacts().contains(person);
        return (contact ? Obligation.<Obligation> find(NEAR + SOONEST, Status.OPEN, through)
                : Obligation.<Obligation> find(AS_DEPUTY + SOONEST, Status.OPEN, through, person)).page(0, MOST).list();
    }

    private static Map<UUID, List<LedgerEntry>> ledger(Collection<Obligation> obligations) {
        List<UUID> ids = obligations.stream().map(Obligation::id).toList();
        return ListUtils.partition(new ArrayList<>(ids), AT_A_TIME).stream()
                .flatMap(part -> Reminder.<Reminder> list("obligationId in ?1", part).stream()).map(LedgerEntry::of)
                .collect(Collectors.groupingBy(LedgerEntry::obligationId));
    }

    /** Where nobody was told yet, the same check tells them and escalates nothing. */
    private Stream<Reminder> fresh(Obligation obligation, List<LedgerEntry> ledger, EscalationPolicy escalationPolicy,
            String person, Instant now) {
        List<LedgerEntry> present = ledger.stream().filter(ledgerEntry -> ledgerEntry.isOf(obligation.dueRevision())).toList();
        Predicate<String> isGone = queue::isGone;
        return present.stream().noneMatch(LedgerEntry::wasMeant) ? Stream.empty()
                : escalationPolicy.plan(obligation, present, now, usualTime, isGone).fresh().stream()
                        .filter(row -> Addresses.key(row.recipient().email()).equals(person))
                        .map(row -> Reminder.imagined(row, now));
    }
}
