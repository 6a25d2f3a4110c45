package org.calends.reminder.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    OwnerChangeNotifier(Clock clock, Queue queue, Accounts accounts) {
        this.clock = clock;
        this.queue = queue;
        this.accounts = accounts;
    }

    void follow(@Observes ObligationChanged event) {
        Obligation obligation = event.obligation();
        if (event.change() == Change.EDITED && isNew(obligation.owner(), event.ownerBefore())) {
            tell(List.of(obligation), event.actor());
        }
    }

    void welcome(@Observes ObligationsRegistered event) {
        List<Obligation> owned = event.obligations().stream().filter(each -> isNew(each.owner(), null)).toList();
        if (!owned.isEmpty()) {
            tell(owned, event.actor());
        }
    }

    private void tell(List<Obligation> handedOver, String actor) {
        Actor who = Actor.named(actor, accounts);
        Instant now = clock.instant();
        Map<Recipient, String> mails = new HashMap<>();
        queue.insert(handedOver.stream().filter(Obligation::isOpen)
                .filter(each -> !who.is(each.owner()))
                .flatMap(each -> Recipient.onDuty(each.owner()).map(owner -> told(each, owner, now, mails)).stream()).toList(),
                now);
    }

    private NewReminder told(Obligation obligation, Recipient owner, Instant now, Map<Recipient, String> mails) {
        return NewReminder.of(obligation, new Step(Occasion.ASSIGNED, obligation.version(), now), owner, now,
                mails.computeIfAbsent(owner,
                        each -> Digest.handedOver(each, LocalDate.ofInstant(now, clock.getZone()), queue::isGone)));
    }

    private static boolean isNew(String owner, String before) {
        return owner != null && !owner.equalsIgnoreCase(before);
    }
}
