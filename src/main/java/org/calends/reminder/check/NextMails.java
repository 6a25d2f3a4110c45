package org.calends.reminder.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

import org.calends.account.person.AccountAddresses;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.lead.LeadPolicies;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.obligation.value.AsOf;
import org.calends.reminder.ledger.CheckSettings;
import org.calends.reminder.ledger.DeadAddresses;
import org.calends.reminder.ledger.LeadTerms;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.outbox.ForeseenReminders;
import org.calends.reminder.outbox.MailForecast;
import org.calends.reminder.outbox.MessageBatcher;
import org.calends.reminder.outbox.OutgoingMessage;
import org.calends.reminder.outbox.OutgoingMessage.Item;
import org.calends.reminder.outbox.SendPrecondition;
import org.calends.reminder.plan.PersonalLedger;
import org.calends.reminder.plan.RecipientLocale;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.disclosure.Disclosures;
import org.calends.subscription.wish.Channel;
import org.calends.subscription.wish.Subscription;
import org.calends.workday.count.WorkingDayCalendars;

/**
 * Looks ahead: what a subscription would bring if nobody did anything until then, and what else the next check sends to its
 * address. What waits in the ledger counts, and what the next checks would add to it, by the planner that plans them and by
 * the rules that keep one person from hearing twice. Writes nothing.
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
    private final DeadAddresses deadAddresses;
    private final AccountAddresses accountAddresses;
    private final AuthorityNames authorities;
    private final CheckForecast forecast;
    private final MailForecast mailForecast;

    NextMails(Clock clock, CheckSettings settings, Queue queue, ObligationSearch search, WorkingDayCalendars calendars,
            LeadPolicies policies, Disclosures disclosures, DeadAddresses deadAddresses, AccountAddresses accountAddresses,
            AuthorityNames authorities, CheckForecast forecast, MailForecast mailForecast) {
        this.mailForecast = mailForecast;
        this.forecast = forecast;
        this.authorities = authorities;
        this.clock = clock;
        this.usualTime = settings.sendAt();
        this.queue = queue;
        this.search = search;
        this.calendars = calendars;
        this.policies = policies;
        this.disclosures = disclosures;
        this.deadAddresses = deadAddresses;
        this.accountAddresses = accountAddresses;
    }

    /** @param at when it is to go out */
    public record NextMail(Instant at, OutgoingMessage parcel) {
    }

    /**
     * @param matching what it asks for, of what is near, the soonest first
     * @param all whether everything that is near was looked at
     * @param nextCheck the mails that leave with a check of this moment to its address, whatever they are about
     * @param later those after it within {@link #DAYS}, the soonest first
     */
    public record Outlook(List<Obligation> matching, boolean all, List<NextMail> nextCheck, List<NextMail> later) {
    }

    /** What stays the same while one subscription is looked at. */
    private record Look(Subscription subscription, Disclosure disclosure, boolean editor, Instant now) {
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
        MatchingObligations matching = MatchingObligations.of(subscription, disclosure, authorities.dictionary(), search, now,
                DAYS);
        if (!disclosure.showsAnything(subscription)) {
            return new Outlook(matching.obligations(), matching.all(), List.of(), List.of());
        }
        ForeseenReminders foreseen = forecast.of(subscription, now);
        return new Outlook(matching.obligations(), matching.all(), nextCheck(foreseen, now),
                later(foreseen, matching, new Look(subscription, disclosure, isEditor(subscription), now)));
    }

    /** @return whatever comes to the address, whoever asked for it */
    private List<NextMail> nextCheck(ForeseenReminders foreseen, Instant now) {
        String email = foreseen.subscription().email();
        return mailForecast.of(foreseen, now).stream().filter(mail -> mail.email().equalsIgnoreCase(email))
                .map(mail -> new NextMail(now, mail)).toList();
    }

    private List<NextMail> later(ForeseenReminders foreseen, MatchingObligations matching, Look look) {
        CheckSimulation simulation = simulation(look);
        PersonalLedger ledger = PersonalLedger.of(look.subscription.email(),
                matching.obligations().stream().map(Obligation::id).toList());
        Stream<Reminder> waiting = foreseen.rows().stream()
                .filter(row -> look.subscription.id().equals(row.subscriptionId()) && row.nextAt().isAfter(look.now));
        Stream<Reminder> simulated = matching.obligations().stream()
                .flatMap(each -> simulation.later(each, look.subscription, ledger.toldOf(each.id())).stream());
        Set<Channel> open = look.subscription.carriers().stream().filter(each -> !isDead(look.subscription, each))
                .collect(Collectors.toSet());
        return mails(Stream.concat(waiting, simulated).filter(row -> open.contains(row.channel())).toList(), look);
    }

    private boolean isDead(Subscription subscription, Channel channel) {
        String address = subscription.addressOn(channel);
        return address == null || deadAddresses.isDead(channel, address);
    }

    private boolean isEditor(Subscription subscription) {
        return !accountAddresses.editorsAmong(Set.of(subscription.email())).isEmpty();
    }

    private CheckSimulation simulation(Look look) {
        Map<String, Boolean> gone = new HashMap<>();
        return new CheckSimulation(look.now, CheckRun.lastBegun(), look.now.plus(Duration.ofDays(DAYS)), usualTime,
                name -> gone.computeIfAbsent(name, queue::isGone), new LeadTerms(policies.leads(), calendars.snapshot()),
                clock.getZone());
    }

    private List<NextMail> mails(List<Reminder> rows, Look look) {
        Map<UUID, Obligation> about = search.byId(rows.stream().map(Reminder::obligationId).distinct().toList());
        Map<Object, List<Item>> byMail = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> SendPrecondition.of(row, about.get(row.obligationId()), look.subscription, look.disclosure,
                        row.nextAt()).isEmpty())
                .sorted(SOONEST).forEach(row -> byMail.computeIfAbsent(row.isInDigest() ? row.digest() : row,
                        none -> new ArrayList<>()).add(item(row, about.get(row.obligationId()), look)));
        return byMail.values().stream().map(mates -> mail(mates, look)).sorted(Comparator.comparing(NextMail::at)).toList();
    }

    private static Item item(Reminder row, Obligation obligation, Look look) {
        String reader = look.subscription.email();
        return new Item(row, obligation, look.editor || MessageBatcher.mayAct(row, obligation, reader, reader), List.of(),
                false);
    }

    private NextMail mail(List<Item> mates, Look look) {
        Subscription subscription = look.subscription;
        Instant at = mates.get(0).reminder().nextAt();
        return new NextMail(at,
                new OutgoingMessage(subscription, RecipientLocale.of(subscription),
                        new AsOf(at, clock.getZone(), subscription.zone()), subscription.email(), null,
                        look.disclosure.detailFor(subscription), mates));
    }
}
