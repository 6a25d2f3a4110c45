package org.calends.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.calends.obligation.Obligation;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Subscription;

/**
 * Looks at one obligation at a time: what is to be told of it now, to whom, and when there may be something to tell again.
 * Knows no door and no setting: what it reads is the obligation, what the ledger has of it, and the {@link Circumstances}.
 */
final class ObligationPlanner {

    private final Pass pass;
    private final Circumstances circumstances;
    private final Planner planner;

    /** @param isGone whether a mail of that name, shared by several, has left, or may have */
    ObligationPlanner(Pass pass, Predicate<String> isGone) {
        this.pass = pass;
        this.circumstances = pass.circumstances();
        this.planner = new Planner(pass.now(), pass.previous(), circumstances.usualTime(), isGone, circumstances.leads(),
                circumstances.zone());
    }

    /** @param present what the ledger has for its present due date, whoever is told */
    Looked look(Obligation obligation, List<Told> present) {
        List<Subscription> asking = circumstances.audience().of(obligation);
        List<Subscription> ofTheHouse = asking.stream().filter(circumstances.disclosure()::isTrusted).toList();
        boolean isHeard = ofTheHouse.stream().map(Subscription::email).anyMatch(circumstances::reaches);
        List<Subscription> told = !isHeard ? withThoseOnDuty(asking, obligation) : asking;
        Planned planned = planned(obligation, present, told);
        return new Looked(obligation, planned, next(obligation, together(present, planned.fresh()), told),
                Reachability.of(obligation, ofTheHouse, pass));
    }

    private Planned planned(Obligation obligation, List<Told> present, List<Subscription> told) {
        Planned planned = new Planned();
        told.forEach(subscription -> planned.add(planner.plan(obligation, subscription, of(subscription, present))));
        boolean newlyTold = planned.toTell() > 0;
        List<NewReminder> invitations = new Invitations(circumstances.invited(), pass.today())
                .plan(obligation, present, pass.now());
        planned.fresh().addAll(invitations);
        List<Told> known = together(present, invitations);
        if (!newlyTold || known.stream().anyMatch(Told::wasMeant)) {
            planned.add(circumstances.ladder().plan(obligation, known, pass.now(), circumstances.usualTime(),
                    planner.isGone()));
        }
        return planned;
    }

    private Instant next(Obligation obligation, List<Told> after, List<Subscription> told) {
        Stream<Instant> steps = told.stream().map(subscription -> planner.next(obligation, subscription));
        Optional<Instant> rung = circumstances.ladder().next(obligation, after, circumstances.usualTime());
        return Stream.of(steps, rung.stream(), Reachability.next(obligation, pass).stream()).flatMap(moments -> moments)
                .min(Comparator.naturalOrder()).orElse(null);
    }

    private static List<Told> of(Subscription subscription, List<Told> present) {
        Recipient recipient = Recipient.of(subscription);
        return present.stream().filter(each -> each.isFor(recipient)).toList();
    }

    private List<Told> together(List<Told> present, List<NewReminder> fresh) {
        return Stream.concat(present.stream(), fresh.stream().map(row -> row.written(pass.now()))).toList();
    }

    /** Where no subscription of somebody of the house asks for it, it falls to who answers for it: strangers do not count. */
    private List<Subscription> withThoseOnDuty(List<Subscription> strangers, Obligation obligation) {
        Stream<Subscription> onDuty = onDuty(obligation).stream()
                .filter(duty -> strangers.stream().noneMatch(each -> each.email().equalsIgnoreCase(duty.email())));
        return Stream.concat(strangers.stream(), onDuty).toList();
    }

    /** The owner, and for an owner who has left the deputy. */
    private Optional<Subscription> onDuty(Obligation obligation) {
        Disclosure disclosure = circumstances.disclosure();
        String who = disclosure.hasLeft(obligation.owner()) ? obligation.deputy() : obligation.owner();
        return Recipient.onDuty(who).map(Recipient::email).filter(email -> !disclosure.hasLeft(email))
                .map(circumstances::onDuty);
    }
}
