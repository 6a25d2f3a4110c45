package org.calends.reminder.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Accounts;
import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.lead.LeadPolicies;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.reminder.outbox.MessageBatcher;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.reminder.outbox.SendPrecondition;
import org.calends.reminder.plan.Audience;
import org.calends.reminder.plan.CompetingReminder;
import org.calends.reminder.plan.Deduplication;
import org.calends.reminder.plan.Deduplication.Decision;
import org.calends.reminder.plan.Invitations;
import org.calends.reminder.plan.PersonalLedger;
import org.calends.reminder.plan.RecipientLocale;
import org.calends.reminder.plan.RecipientLocales;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.calends.subscription.wish.Subscriptions;
import org.calends.workday.count.WorkingDayCalendars;

/**
 * Looks ahead: what a subscription would bring if nobody did anything until then. What waits in the ledger counts, and what the
 * next checks would add to it, by the planner that plans them and by the rules that keep one person from hearing twice. Writes
 * nothing.
 */
@ApplicationScoped
public class NextMails {

    /** How far it looks. */
    public static final int DAYS = 30;

    private static final Comparator<Reminder> SOONEST = Comparator.comparing(Reminder::nextAt)
            .thenComparing(Reminder::lastSafeDay).thenComparing(Reminder::obligationId);

    private final Clock clock;
    private final LocalTime usualTime;
    private final Queue queue;
    private final ObligationSearch search;
    private final WorkingDayCalendars calendars;
    private final LeadPolicies policies;
    private final Disclosures disclosures;
    private final Subscriptions subscriptions;
    private final DeadAddresses deadAddresses;
    private final Accounts accounts;
    private final AuthorityNames authorities;
    private final EscalationSimulation escalations;
    private final RecipientLocales recipientLocales;

    NextMails(Clock clock, CheckSettings settings, Queue queue, ObligationSearch search, WorkingDayCalendars calendars,
            LeadPolicies policies, Disclosures disclosures, Subscriptions subscriptions, DeadAddresses deadAddresses,
            Accounts accounts, AuthorityNames authorities, EscalationSimulation escalations,
            RecipientLocales recipientLocales) {
        this.recipientLocales = recipientLocales;
        this.escalations = escalations;
        this.authorities = authorities;
        this.clock = clock;
        this.usualTime = settings.sendAt();
        this.queue = queue;
        this.search = search;
        this.calendars = calendars;
        this.policies = policies;
        this.disclosures = disclosures;
        this.subscriptions = subscriptions;
        this.deadAddresses = deadAddresses;
        this.accounts = accounts;
    }

    /** @param at when it is to go out */
    public record NextMail(Instant at, OutgoingMessage parcel) {
    }

    /**
     * @param matching what it asks for, of what is near, the soonest first
     * @param all whether everything that is near was looked at
     * @param nextCheck the mails that leave with a check of this moment
     * @param later those after it within {@link #DAYS}, the soonest first
     */
    public record Outlook(List<Obligation> matching, boolean all, List<NextMail> nextCheck, List<NextMail> later) {
    }

    /** What stays the same while one subscription is looked at. */
    private record Look(Subscription subscription, Disclosure disclosure, AuthorityDictionary dictionary, boolean editor,
            PersonalLedger ledger,
            CheckSimulation simulation, Instant now) {
    }

    /**
     * A reminder that is to come.
     *
     * @param handsOver see {@link Item}
     */
    private record Coming(Reminder reminder, boolean handsOver) {
    }

    /** @return empty when nothing is to come within {@link #DAYS}, or nothing is mailed at all */
    @Transactional
    public Optional<NextMail> of(Subscription subscription) {
        Outlook outlook = outlook(subscription);
        return Stream.concat(outlook.nextCheck().stream(), outlook.later().stream()).findFirst();
    }

    /** @param subscription stored, or one that is only imagined */
    @Transactional
    public Outlook outlook(Subscription subscription) {
        Instant now = clock.instant();
        Disclosure disclosure = disclosures.about(subscription);
        AuthorityDictionary dictionary = authorities.dictionary();
        MatchingObligations matchingObligations = MatchingObligations.of(subscription, disclosure, dictionary, search, now,
                DAYS);
        if (!disclosure.showsAnything(subscription)
                || subscription.carriers().stream().allMatch(each -> isDead(subscription, each))) {
            return new Outlook(matchingObligations.obligations(), matchingObligations.all(), List.of(), List.of());
        }
        Look look = new Look(subscription, disclosure, dictionary,
                !accounts.editorsAmong(Set.of(subscription.email())).isEmpty(),
                PersonalLedger.of(subscription.email(),
                        matchingObligations.obligations().stream().map(Obligation::id).toList()),
                simulation(subscription, now), now);
        return outlook(matchingObligations, look);
    }

    private boolean isDead(Subscription subscription, Channel channel) {
        String address = subscription.addressOn(channel);
        return address == null || deadAddresses.isDead(channel, address);
    }

    private CheckSimulation simulation(Subscription subscription, Instant now) {
        Map<String, Boolean> gone = new HashMap<>();
        return new CheckSimulation(now, CheckRun.lastBegun(), LocalDate.ofInstant(now, clock.getZone()),
                now.plus(Duration.ofDays(DAYS)), usualTime,
                name -> subscription.id() != null && gone.computeIfAbsent(name, queue::isGone),
                new LeadTerms(policies.leads(), calendars.snapshot()), clock.getZone());
    }

    private Outlook outlook(MatchingObligations matchingObligations, Look look) {
        List<Reminder> next = new ArrayList<>(waiting(look));
        next.addAll(nextCheck(look.subscription, matchingObligations.obligations(), look));
        Set<Channel> dead = look.subscription.carriers().stream().filter(each -> isDead(look.subscription, each))
                .collect(Collectors.toSet());
        next.removeIf(each -> dead.contains(each.channel()));
        Map<Boolean, List<Reminder>> due = next.stream()
                .collect(Collectors.partitioningBy(each -> !each.nextAt().isAfter(look.now)));
        List<Reminder> later = new ArrayList<>(due.get(false));
        matchingObligations.obligations().forEach(each -> later
                .addAll(look.simulation.later(each, look.subscription, look.ledger.toldOf(each.id()))));
        later.removeIf(each -> dead.contains(each.channel()));
        return new Outlook(matchingObligations.obligations(), matchingObligations.all(),
                mails(told(due.get(true), matchingObligations, look), look),
                mails(later.stream().map(row -> new Coming(row, false)).toList(), look));
    }

    private List<Reminder> waiting(Look look) {
        if (look.subscription.id() == null) {
            return List.of();
        }
        List<Reminder> waiting = Reminder.list("subscriptionId = ?1 and state = ?2", look.subscription.id(),
                ReminderState.PENDING);
        Map<UUID, Obligation> about = search.byId(waiting.stream().map(Reminder::obligationId).distinct().toList());
        return waiting.stream().filter(row -> SendPrecondition.of(row, about.get(row.obligationId()), look.subscription,
                look.disclosure, notBefore(look.now, row.nextAt())).isEmpty()).toList();
    }

    private static List<Reminder> nextCheck(Subscription subscription, List<Obligation> matching, Look look) {
        Invitations invitations = new Invitations(new Audience(List.of(subscription), look.disclosure, look.dictionary),
                look.simulation.today());
        return matching.stream().flatMap(each -> look.simulation
                .nextCheck(each, subscription, invitations, look.ledger.toldOf(each.id())).stream()).toList();
    }

    /** @return what is left once its reader has heard what other mails say, those of the same check included */
    private List<Coming> told(List<Reminder> due, MatchingObligations matchingObligations, Look look) {
        List<CompetingReminder> own = due.stream().map(row -> competing(row, look.subscription, look)).toList();
        List<CompetingReminder> all = new ArrayList<>(own);
        Map<UUID, Subscription> others = subscriptions.of(look.subscription.email()).stream()
                .filter(each -> !each.id().equals(look.subscription.id()))
                .collect(Collectors.toMap(Subscription::id, each -> each));
        others.values()
                .forEach(other -> nextCheck(other,
                        matchingObligations.obligations().stream().filter(other.filter().wish(look.dictionary))
                                .filter(each -> look.disclosure.shows(other, each)).toList(),
                        look)
                        .forEach(row -> all.add(competing(row, other, look))));
        due.stream().map(Reminder::obligationId).distinct().flatMap(id -> look.ledger.about(id).stream())
                .filter(row -> !due.contains(row))
                .forEach(row -> all.add(competing(row, others.get(row.subscriptionId()), look)));
        List<Reminder> escalated = escalations.nextCheck(look.subscription.email(), look.now);
        escalated.forEach(row -> all.add(competing(row, null, look)));
        Deduplication deduplication = Deduplication.among(all, look.now);
        List<Coming> told = own.stream().filter(each -> deduplication.about(each, true) == Decision.TELL)
                .map(each -> new Coming(each.reminder(), deduplication.saidBy(each).stream()
                        .anyMatch(said -> said.occasion() == Occasion.ASSIGNED)))
                .toList();
        return Stream.concat(told.stream(), instead(own, escalated, look)).toList();
    }

    /** @return what is escalated to the same person by mails that take the place of one of the subscription's own */
    private Stream<Coming> instead(List<CompetingReminder> own, List<Reminder> escalated, Look look) {
        Set<Object> mails = escalated.stream()
                .filter(row -> own.stream().anyMatch(each -> competing(row, null, look).says(each, look.now)))
                .map(NextMails::mailOf).collect(Collectors.toSet());
        return escalated.stream().filter(row -> mails.contains(mailOf(row))).map(row -> new Coming(row, false));
    }

    private CompetingReminder competing(Reminder row, Subscription wish, Look look) {
        boolean ready = row.state() == ReminderState.PENDING && !row.nextAt().isAfter(look.now);
        return new CompetingReminder(row, row.channel().hasOwnAddress() ? row.address() : look.subscription.email(), wish,
                wish == null ? Detail.FULL : look.disclosure.detailFor(wish),
                ready, wish == null ? clock.getZone() : wish.zone());
    }

    private List<NextMail> mails(List<Coming> rows, Look look) {
        Map<UUID, Obligation> about = search.byId(rows.stream().map(each -> each.reminder.obligationId()).distinct().toList());
        Map<Object, List<Item>> byMail = new LinkedHashMap<>();
        rows.stream().filter(each -> about.containsKey(each.reminder.obligationId()))
                .sorted(Comparator.comparing(Coming::reminder, SOONEST))
                .forEach(each -> byMail.computeIfAbsent(mailOf(each.reminder), none -> new ArrayList<>())
                        .add(item(each, about.get(each.reminder.obligationId()), look)));
        return byMail.values().stream().map(mates -> mail(mates, look)).sorted(Comparator.comparing(NextMail::at)).toList();
    }

    private static Item item(Coming row, Obligation obligation, Look look) {
        String reader = look.subscription.email();
        return new Item(row.reminder, obligation,
                look.editor || MessageBatcher.mayAct(row.reminder, obligation, reader, reader), List.of(), row.handsOver);
    }

    private static Object mailOf(Reminder row) {
        return row.isInDigest() ? row.digest() : row;
    }

    private NextMail mail(List<Item> mates, Look look) {
        Subscription subscription = look.subscription;
        Instant at = notBefore(look.now, mates.get(0).reminder().nextAt());
        if (mates.get(0).reminder().occasion() == Occasion.ESCALATION) {
            RecipientLocale recipientLocale = recipientLocales.withAddress(subscription.email());
            return new NextMail(at,
                    new OutgoingMessage(null, recipientLocale, new AsOf(at, clock.getZone(), recipientLocale.zone()),
                            subscription.email(),
                            null, Detail.FULL, mates));
        }
        return new NextMail(at,
                new OutgoingMessage(subscription, RecipientLocale.of(subscription),
                        new AsOf(at, clock.getZone(), subscription.zone()),
                        subscription.email(), null, look.disclosure.detailFor(subscription), mates));
    }

    private static Instant notBefore(Instant now, Instant moment) {
        return moment.isBefore(now) ? now : moment;
    }
}
