package org.calends.reminder.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.account.person.Accounts;
import org.calends.obligation.change.ObligationChanged;
import org.calends.obligation.change.ObligationChanged.Change;
import org.calends.obligation.change.ObligationsRegistered;
import org.calends.obligation.model.Obligation;
import org.calends.reminder.ledger.Actor;
import org.calends.reminder.ledger.Digest;
import org.calends.reminder.ledger.NewReminder;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Queue;
import org.calends.reminder.ledger.Recipient;
import org.calends.reminder.ledger.Step;

/**
 * Tells a new owner at once, unless the owner did it. Whoever gets a hundred in one import gets one mail, whatever came before.
 */
@ApplicationScoped
class OwnerChangeNotifier {

    private final Clock clock;
    private final Queue queue;
    private final Accounts accounts;
    private final OpenDigests openDigests;

    OwnerChangeNotifier(Clock clock, Queue queue, Accounts accounts, OpenDigests openDigests) {
        this.clock = clock;
        this.queue = queue;
        this.accounts = accounts;
        this.openDigests = openDigests;
    }

    void follow(@Observes ObligationChanged event) {
        Obligation obligation = event.obligation();
        if (event.change() == Change.EDITED && isNew(obligation.owner(), event.ownerBefore())) {
            tell(List.of(obligation), event.actor(), (owner, today) -> Digest.handedOver(owner, today, queue::isGone));
        }
    }

    void welcome(@Observes ObligationsRegistered event) {
        List<Obligation> owned = event.obligations().stream().filter(each -> isNew(each.owner(), null)).toList();
        if (!owned.isEmpty()) {
            tell(owned, event.actor(), digests(owned));
        }
    }

    /** For many: what the transaction knows already, and one look for all others. */
    private BiFunction<Recipient, LocalDate, String> digests(List<Obligation> owned) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Predicate<String> isGone = queue.goneAmong(owned.stream().map(Obligation::owner).distinct()
                .flatMap(owner -> Recipient.onDuty(owner).stream()).filter(owner -> !openDigests.knows(owner))
                .map(owner -> Digest.handedOver(owner, today, none -> false)).distinct().toList());
        return (owner, day) -> openDigests.of(owner, each -> Digest.handedOver(each, day, isGone));
    }

    private void tell(List<Obligation> handedOver, String actor, BiFunction<Recipient, LocalDate, String> digest) {
        Actor who = Actor.named(actor, accounts);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        queue.insert(handedOver.stream().filter(Obligation::isOpen)
                .filter(each -> !who.is(each.owner()))
                .flatMap(each -> Recipient.onDuty(each.owner())
                        .map(owner -> NewReminder.of(each, new Step(Occasion.ASSIGNED, each.version(), now), owner, now,
                                digest.apply(owner, today)))
                        .stream())
                .toList(), now);
    }

    private static boolean isNew(String owner, String before) {
        return owner != null && !owner.equalsIgnoreCase(before);
    }
}
