package org.calends.reminder.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.commons.collections4.ListUtils;
import org.calends.account.person.Addresses;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.PlannedReminders;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.outbox.ForeseenReminders;
import org.calends.reminder.plan.AbsenceRouting;
import org.calends.reminder.plan.CheckScope;
import org.calends.reminder.plan.Horizon;
import org.calends.reminder.plan.PlanResult;
import org.calends.subscription.wish.Subscription;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * A check of this moment on paper, as far as it concerns one address: the planner of the real ones, over the same data, looks
 * at whatever may be told to whoever has that address, or to those for whom that person stands in. Writes nothing.
 */
@ApplicationScoped
class CheckForecast {

    private static final String THEIRS = "(lower(email) in ?1 or lower(standsInFor) in ?1)";
    private static final String WAITING = THEIRS + " and state = ?2";
    private static final String TRIED_AGAIN = THEIRS + " and state = ?2 and retryAt <= ?3";
    private static final int PART = 500;

    private final CheckContextLoader checkContextLoader;
    private final BatchPlanner batchPlanner;
    private final ObligationSearch search;
    private final AbsenceRouting absenceRouting;

    CheckForecast(CheckContextLoader checkContextLoader, BatchPlanner batchPlanner, ObligationSearch search,
            AbsenceRouting absenceRouting) {
        this.checkContextLoader = checkContextLoader;
        this.batchPlanner = batchPlanner;
        this.search = search;
        this.absenceRouting = absenceRouting;
    }

    /** @return what would wait in the ledger then, of all that may concern the subscription's address */
    @Transactional(Transactional.TxType.MANDATORY)
    ForeseenReminders of(Subscription subscription, Instant now) {
        CheckScope checkScope = checkContextLoader.foresee(now, subscription);
        Set<String> people = people(Addresses.key(subscription.email()), now);
        LocalDate through = Horizon.of(checkScope, search.longestOwnLead()).through();
        List<Obligation> near = MatchingObligations.among((after, size) -> search.openThrough(through, after, size),
                checkScope.circumstances().reaching(people), obligation -> true).obligations();
        PlannedReminders planned = new PlannedReminders();
        ListUtils.partition(near, PART).stream().flatMap(part -> batchPlanner.of(part, checkScope).stream())
                .map(PlanResult::planned).forEach(planned::add);
        Set<UUID> superseded = new HashSet<>(planned.superseded());
        Stream<Reminder> fresh = planned.fresh().stream().filter(NewReminder::isToBeTold)
                .map(row -> Reminder.imagined(row, now));
        return new ForeseenReminders(
                Stream.concat(waiting(people, planned.armedAgain(), now).filter(row -> !superseded.contains(row.id())), fresh)
                        .toList(),
                superseded, subscription);
    }

    /** @return whose mails may come to that address: its owner's, and those of whoever is away and named them */
    private Set<String> people(String address, Instant now) {
        Set<String> people = absenceRouting.away(absenceRouting.byAccount(now), now).stream()
                .filter(each -> absenceRouting.standingInFor(each, now).contains(address))
                .collect(Collectors.toCollection(HashSet::new));
        people.add(address);
        return people;
    }

    private static Stream<Reminder> waiting(Set<String> people, Collection<UUID> armedAgain, Instant now) {
        Stream<Reminder> waiting = Reminder.<Reminder> list(WAITING, people, ReminderState.PENDING).stream();
        Stream<Reminder> failed = Reminder.<Reminder> list(TRIED_AGAIN, people, ReminderState.FAILED, now).stream();
        Stream<Reminder> armed = ListUtils.partition(List.copyOf(armedAgain), PART).stream()
                .flatMap(part -> Reminder.<Reminder> list("id in ?1", part).stream());
        Map<UUID, Reminder> again = Stream.concat(failed, armed)
                .collect(Collectors.toMap(Reminder::id, row -> row, (one, same) -> one));
        again.values().forEach(Panache.getEntityManager()::detach);
        again.values().forEach(row -> row.waitingAgain(now));
        return Stream.concat(waiting, again.values().stream());
    }
}
