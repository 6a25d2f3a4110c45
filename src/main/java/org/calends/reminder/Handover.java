package org.calends.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.calends.account.Accounts;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationChanged;
import org.calends.obligation.ObligationChanged.Change;

/** Tells a new owner at once, unless the owner did it. Whoever gets a hundred in one import gets one mail. */
@ApplicationScoped
class Handover {

    private static final Duration TOGETHER = Duration.ofMinutes(5);

    private final Clock clock;
    private final Queue queue;
    private final Accounts accounts;

    Handover(Clock clock, Queue queue, Accounts accounts) {
        this.clock = clock;
        this.queue = queue;
        this.accounts = accounts;
    }

    void follow(@Observes ObligationChanged event) {
        Obligation obligation = event.obligation();
        boolean possible = event.change() == Change.REGISTERED || event.change() == Change.EDITED;
        if (possible && obligation.isOpen() && isNew(obligation.owner(), event.ownerBefore())
                && !isHimself(event.actor(), obligation.owner())) {
            Recipient.onDuty(obligation.owner()).ifPresent(owner -> tell(obligation, owner));
        }
    }

    private void tell(Obligation obligation, Recipient owner) {
        Instant now = clock.instant();
        queue.insert(List.of(NewReminder.of(obligation, new Step(Occasion.ASSIGNED, obligation.version(), now), owner, now,
                together(owner, now))), now);
    }

    private static String together(Recipient owner, Instant now) {
        UUID who = UUID.nameUUIDFromBytes(owner.key().getBytes(StandardCharsets.UTF_8));
        return "a:" + who + ":" + now.getEpochSecond() / TOGETHER.toSeconds();
    }

    private static boolean isNew(String owner, String before) {
        return owner != null && !owner.equalsIgnoreCase(before);
    }

    private boolean isHimself(String actor, String owner) {
        return owner.equalsIgnoreCase(actor)
                || accounts.byName(actor).map(account -> owner.equalsIgnoreCase(account.email())).orElse(false);
    }
}
