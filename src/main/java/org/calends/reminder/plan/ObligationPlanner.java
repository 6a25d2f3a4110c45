package org.calends.reminder.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.LedgerEntry;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.PlannedReminders;
import org.calends.reminder.ledger.Recipient;
import org.calends.subscription.wish.Subscription;

/**
 * Looks at one obligation at a time: what is to be told of it now, to whom, and when there may be something to tell again.
 * Knows no door and no setting: what it reads is the obligation, what the ledger has of it, and the {@link CheckIndex}.
 */
public final class ObligationPlanner {

    private final CheckScope checkScope;
    private final CheckIndex checkIndex;
    private final SubscriberPlanner subscriberPlanner;

    /** @param isGone whether a mail of that name, shared by several, has left, or may have */
    public ObligationPlanner(CheckScope checkScope, Predicate<String> isGone) {
        this.checkScope = checkScope;
        this.checkIndex = checkScope.circumstances();
        this.subscriberPlanner = new SubscriberPlanner(checkScope.now(), checkScope.previous(), checkIndex.usualTime(), isGone,
                checkIndex.leads(),
                checkIndex.zone());
    }

    /** @param present what the ledger has for its present due date, whoever is told */
    public PlanResult look(Obligation obligation, List<LedgerEntry> present) {
        List<Subscription> asking = checkIndex.audience().of(obligation);
        List<Subscription> ofTheHouse = asking.stream().filter(checkIndex.disclosure()::isTrusted).toList();
        boolean isHeard = ofTheHouse.stream().filter(each -> releasesOwner(each, obligation)).anyMatch(checkIndex::reaches);
        List<Subscription> told = !isHeard ? withThoseOnDuty(asking, obligation) : asking;
        PlannedReminders plannedReminders = planned(obligation, present, told);
        return new PlanResult(obligation, plannedReminders, next(obligation, together(present, plannedReminders.fresh()), told),
                Reachability.of(obligation, ofTheHouse, checkScope));
    }

    private PlannedReminders planned(Obligation obligation, List<LedgerEntry> present, List<Subscription> told) {
        PlannedReminders plannedReminders = new PlannedReminders();
        told.forEach(subscription -> subscription.reminders().stream().map(channel -> Recipient.of(subscription, channel))
                .forEach(recipient -> plannedReminders
                        .add(subscriberPlanner.plan(obligation, subscription, recipient, of(recipient, present)))));
        boolean newlyTold = plannedReminders.toTell() > 0;
        List<NewReminder> invitations = new Invitations(checkIndex.invited(), checkScope.today())
                .plan(obligation, present, checkScope.now());
        plannedReminders.fresh().addAll(invitations);
        List<LedgerEntry> known = together(present, invitations);
        if (!newlyTold || known.stream().anyMatch(LedgerEntry::wasMeant)) {
            plannedReminders.add(checkIndex.ladder().plan(obligation, known, checkScope.now(), checkIndex.usualTime(),
                    subscriberPlanner.isGone()));
        }
        return plannedReminders;
    }

    private Instant next(Obligation obligation, List<LedgerEntry> after, List<Subscription> told) {
        Stream<Instant> steps = told.stream().map(subscription -> subscriberPlanner.next(obligation, subscription));
        Optional<Instant> rung = checkIndex.ladder().next(obligation, after, checkIndex.usualTime());
        return Stream.of(steps, rung.stream(), Reachability.next(obligation, checkScope).stream()).flatMap(moments -> moments)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    private static List<LedgerEntry> of(Recipient recipient, List<LedgerEntry> present) {
        return present.stream().filter(each -> each.isFor(recipient)).toList();
    }

    private List<LedgerEntry> together(List<LedgerEntry> present, List<NewReminder> fresh) {
        return Stream.concat(present.stream(), fresh.stream().map(row -> row.written(checkScope.now()))).toList();
    }

    /** Where no subscription of somebody of the house asks for it, it falls to who answers for it: strangers do not count. */
    private List<Subscription> withThoseOnDuty(List<Subscription> strangers, Obligation obligation) {
        Stream<Subscription> onDuty = onDuty(obligation).stream()
                .filter(duty -> strangers.stream().noneMatch(each -> each.email().equalsIgnoreCase(duty.email())));
        return Stream.concat(strangers.stream(), onDuty).toList();
    }

    /** What is confidential few subscriptions may tell of, and a membership ends: only one's own spares the one on duty. */
    private boolean releasesOwner(Subscription subscription, Obligation obligation) {
        return !checkIndex.disclosure().confidential().isConfidential(obligation.team())
                || onDuty(obligation).filter(duty -> !duty.email().equalsIgnoreCase(subscription.email())).isEmpty();
    }

    /** The owner, and for an owner who has left or is outside the confidential team the deputy. */
    private Optional<Subscription> onDuty(Obligation obligation) {
        String who = checkIndex.isBarred(obligation.owner(), obligation) ? obligation.deputy() : obligation.owner();
        return Recipient.onDuty(who).map(Recipient::email).filter(email -> !checkIndex.isBarred(email, obligation))
                .map(checkIndex::onDuty);
    }
}
