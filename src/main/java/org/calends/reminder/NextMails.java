package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.obligation.AsOf;
import org.calends.obligation.Detail;
import org.calends.obligation.LeadPolicies;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.reminder.Parcel.Item;
import org.calends.subscription.Channel;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Disclosures;
import org.calends.subscription.Subscription;
import org.calends.workday.WorkingDayCalendars;

/**
 * Looks ahead: what a subscription would bring next if nobody did anything until then. What waits in the ledger counts, and
 * what the checks of the next days would add to it, by the same planner. Writes nothing.
 */
@ApplicationScoped
public class NextMails {

    /** How far it looks. */
    public static final int DAYS = 30;

    private static final int PART = 500;
    private static final int MOST_PARTS = 4;
    private static final Comparator<Reminder> SOONEST = Comparator.comparing(Reminder::nextAt)
            .thenComparing(Reminder::lastSafeDay).thenComparing(Reminder::obligationId);

    private final Clock clock;
    private final LocalTime usualTime;
    private final Queue queue;
    private final ObligationSearch search;
    private final WorkingDayCalendars calendars;
    private final LeadPolicies policies;
    private final Disclosures disclosures;

    NextMails(Clock clock, CheckSettings settings, Queue queue, ObligationSearch search, WorkingDayCalendars calendars,
            LeadPolicies policies, Disclosures disclosures) {
        this.disclosures = disclosures;
        this.clock = clock;
        this.usualTime = settings.sendAt();
        this.queue = queue;
        this.search = search;
        this.calendars = calendars;
        this.policies = policies;
    }

    /** @param at when it is to go out */
    public record NextMail(Instant at, Parcel parcel) {
    }

    /** @return empty when nothing is to come within {@link #DAYS}, or nothing is mailed at all */
    @Transactional
    public Optional<NextMail> of(Subscription subscription) {
        Disclosure disclosure = disclosures.about(subscription);
        if (!subscription.uses(Channel.MAIL) || !disclosure.showsAnything(subscription)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Map<UUID, Obligation> matching = matching(subscription, disclosure, LocalDate.ofInstant(now, subscription.zone()));
        List<Reminder> coming = new ArrayList<>(waiting(subscription, disclosure, now));
        coming.addAll(planned(subscription, matching.values(), now));
        return coming.stream().min(SOONEST)
                .map(first -> mail(first, coming, subscription, disclosure.detailFor(subscription), now));
    }

    private Map<UUID, Obligation> matching(Subscription subscription, Disclosure disclosure, LocalDate today) {
        Audience alone = new Audience(List.of(subscription), disclosure);
        int own = subscription.leadDays() == null ? search.longestOwnLead() : 0;
        LocalDate through = today.plusDays(DAYS + Math.max(own, alone.longestLead()) + alone.earlierAtMost());
        Map<UUID, Obligation> matching = new HashMap<>();
        List<Obligation> part = search.openThrough(through, null, PART);
        for (int parts = 1; !part.isEmpty(); parts++) {
            part.stream().filter(subscription.filter()::matches).filter(each -> disclosure.shows(subscription, each))
                    .forEach(each -> matching.put(each.id(), each));
            part = parts < MOST_PARTS && part.size() == PART
                    ? search.openThrough(through, part.get(part.size() - 1), PART)
                    : List.of();
        }
        return matching;
    }

    private List<Reminder> waiting(Subscription subscription, Disclosure disclosure, Instant now) {
        List<Reminder> waiting = Reminder.list("subscriptionId = ?1 and state = ?2", subscription.id(), ReminderState.PENDING);
        Map<UUID, Obligation> about = search.byId(waiting.stream().map(Reminder::obligationId).distinct().toList());
        return waiting.stream()
                .filter(reminder -> Hindrance.of(reminder, about.get(reminder.obligationId()), subscription, disclosure,
                        notBefore(now, reminder.nextAt())).isEmpty())
                .toList();
    }

    /** Runs the checks of the next days on paper, until one of them has found something that goes out by then. */
    private List<Reminder> planned(Subscription subscription, Collection<Obligation> matching, Instant now) {
        Map<UUID, List<Told>> ledger = ledger(subscription, matching);
        LocalTime sendAt = subscription.sendAt() == null ? usualTime : subscription.sendAt();
        LocalDate today = LocalDate.ofInstant(now, subscription.zone());
        LeadTerms terms = new LeadTerms(policies.leads(), calendars.snapshot());
        Map<UUID, Reminder> found = new HashMap<>();
        for (int days = 0; days <= DAYS; days++) {
            LocalDate day = today.plusDays(days);
            Instant check = notBefore(now, Steps.momentOn(day, sendAt, subscription.zone()));
            if (subscription.isServedOn(day)) {
                found.putAll(foundBy(check, subscription, matching, ledger, terms));
            }
            if (found.values().stream().anyMatch(reminder -> !reminder.nextAt().isAfter(check))) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    private Map<UUID, Reminder> foundBy(Instant check, Subscription subscription, Collection<Obligation> matching,
            Map<UUID, List<Told>> ledger, LeadTerms terms) {
        Map<UUID, Reminder> found = new HashMap<>();
        Planner planner = new Planner(check, usualTime, queue::isGone, terms, clock.getZone());
        matching.forEach(obligation -> planner
                .plan(obligation, subscription, ledger.getOrDefault(obligation.id(), List.of())).fresh().stream()
                .filter(NewReminder::isToBeTold).forEach(row -> found.put(obligation.id(), Reminder.imagined(row))));
        return found;
    }

    private static Instant notBefore(Instant now, Instant moment) {
        return moment.isBefore(now) ? now : moment;
    }

    private static Map<UUID, List<Told>> ledger(Subscription subscription, Collection<Obligation> matching) {
        return matching.isEmpty() ? Map.of()
                : Reminder.find("recipient = ?1", Recipient.of(subscription).key()).project(Told.class).stream()
                        .collect(Collectors.groupingBy(Told::obligationId));
    }

    private NextMail mail(Reminder first, List<Reminder> coming, Subscription subscription, Detail detail, Instant now) {
        List<Reminder> mates = first.isInDigest()
                ? coming.stream().filter(each -> first.digest().equals(each.digest())).sorted(SOONEST).toList()
                : List.of(first);
        Map<UUID, Obligation> about = search.byId(mates.stream().map(Reminder::obligationId).distinct().toList());
        Instant at = notBefore(now, first.nextAt());
        List<Item> items = mates.stream().flatMap(mate -> Stream.ofNullable(about.get(mate.obligationId()))
                .map(obligation -> new Item(mate, obligation, subscription.email().equalsIgnoreCase(obligation.owner()))))
                .toList();
        return new NextMail(at, new Parcel(subscription, Reader.of(subscription),
                new AsOf(at, clock.getZone(), subscription.zone()), subscription.email(), null, detail, items));
    }
}
