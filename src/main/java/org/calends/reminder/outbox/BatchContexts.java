package org.calends.reminder.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.collections4.ListUtils;
import org.calends.account.person.AccountAddresses;
import org.calends.account.person.Addresses;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.plan.AbsenceRouting;
import org.calends.reminder.plan.CompetingReminder;
import org.calends.reminder.plan.Deduplication;
import org.calends.reminder.plan.ReminderContext;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;

/** Reads what is needed to pack reminders: for all of them together, and with what else their readers are told. */
@ApplicationScoped
class BatchContexts {

    private static final String BESIDE = "obligationId in ?1 and lower(email) in ?2 and state in ?3";
    private static final List<ReminderState> MEANT = List.of(ReminderState.PENDING, ReminderState.SENDING,
            ReminderState.SENT);
    /** H2 holds each row that it found against every id that it was asked for. */
    private static final int AT_A_TIME = 250;

    private final Clock clock;
    private final ObligationSearch obligations;
    private final Subscriptions subscriptions;
    private final AbsenceRouting absenceRouting;
    private final DeadAddresses deadAddresses;
    private final Disclosures disclosures;
    private final AccountAddresses accountAddresses;
    private final FreshPlans plans;

    BatchContexts(Clock clock, ObligationSearch obligations, Subscriptions subscriptions, AbsenceRouting absenceRouting,
            DeadAddresses deadAddresses, Disclosures disclosures, AccountAddresses accountAddresses, FreshPlans plans) {
        this.plans = plans;
        this.clock = clock;
        this.obligations = obligations;
        this.subscriptions = subscriptions;
        this.absenceRouting = absenceRouting;
        this.deadAddresses = deadAddresses;
        this.disclosures = disclosures;
        this.accountAddresses = accountAddresses;
    }

    BatchContext of(List<Reminder> taken, Instant now) {
        plans.ask();
        return of(taken, row -> true, around -> around, now, false);
    }

    /** The same for what is not in the ledger yet, for looking at: nothing is written. */
    BatchContext of(ForeseenReminders foreseen, Instant now) {
        return of(foreseen.rows(), row -> !foreseen.superseded().contains(row.id()),
                around -> around.with(foreseen.subscription()), now, true);
    }

    /** @param stays which of the ledger's other rows count */
    private BatchContext of(List<Reminder> taken, Predicate<Reminder> stays, UnaryOperator<ReminderContext> seen, Instant now,
            boolean dry) {
        Map<String, String> byAccount = absenceRouting.byAccount(now);
        ReminderContext around = seen.apply(around(taken, byAccount));
        Map<UUID, String> addresses = addresses(taken, around, now);
        List<Reminder> beside = beside(taken, readers(taken, addresses, byAccount, now)).stream().filter(stays).toList();
        List<Reminder> all = Stream.concat(taken.stream(), beside.stream()).toList();
        if (!beside.isEmpty()) {
            around = seen.apply(around(all, byAccount));
            addresses.putAll(addresses(beside, around, now));
        }
        Map<UUID, CompetingReminder> competing = new LinkedHashMap<>();
        for (Reminder reminder : all) {
            competing.put(reminder.id(), competing(reminder, addresses.get(reminder.id()), around, now));
        }
        return new BatchContext(around, competing, Deduplication.among(competing.values(), now), now, dry);
    }

    private ReminderContext around(List<Reminder> reminders, Map<String, String> byAccount) {
        return ReminderContext.of(reminders, obligations, subscriptions, deadAddresses, disclosures, accountAddresses,
                byAccount);
    }

    /** Where each goes; where it went, for one that has left. */
    private Map<UUID, String> addresses(List<Reminder> reminders, ReminderContext around, Instant now) {
        Map<UUID, String> addresses = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        for (Reminder reminder : reminders) {
            addresses.put(reminder.id(), reminder.state() != ReminderState.PENDING ? reminder.address()
                    : reminder.channel().hasOwnAddress() ? reminder.addressFor(around.subscriptionOf(reminder))
                            : known.computeIfAbsent(AbsenceRouting.mark(reminder, around),
                                    none -> absenceRouting.addressee(reminder, around, now)));
        }
        return addresses;
    }

    /** @return where they go, and where those rows are noted to go that may go to the same reader: whoever is away */
    private Set<String> readers(List<Reminder> taken, Map<UUID, String> addresses, Map<String, String> byAccount, Instant now) {
        Stream<String> noted = taken.stream().map(Reminder::email);
        return Stream.of(addresses.values().stream(), noted, absenceRouting.away(byAccount, now).stream()).flatMap(each -> each)
                .map(Addresses::key)
                .collect(Collectors.toSet());
    }

    private static List<Reminder> beside(List<Reminder> taken, Set<String> readers) {
        Set<UUID> known = taken.stream().map(Reminder::id).collect(Collectors.toSet());
        List<UUID> about = taken.stream().map(Reminder::obligationId).distinct().toList();
        return ListUtils.partition(about, AT_A_TIME).stream()
                .flatMap(part -> beside(part, readers)).filter(each -> !known.contains(each.id())).toList();
    }

    private static Stream<Reminder> beside(Collection<UUID> obligations, Set<String> readers) {
        return Reminder.<Reminder> list(BESIDE, obligations, readers, MEANT).stream();
    }

    private CompetingReminder competing(Reminder reminder, String address, ReminderContext around, Instant now) {
        Subscription wish = around.subscriptionOf(reminder);
        boolean ready = reminder.state() == ReminderState.PENDING && !reminder.nextAt().isAfter(now)
                && !around.isMuted(reminder, address)
                && SendPrecondition.of(reminder, around.obligationOf(reminder), wish, around.disclosure(), now).isEmpty();
        Detail detail = wish == null ? Detail.FULL : around.disclosure().detailFor(wish);
        return new CompetingReminder(reminder, address, wish, detail, ready, wish == null ? clock.getZone() : wish.zone());
    }
}
