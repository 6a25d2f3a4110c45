package org.calends.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.subscription.Channel;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;
import org.jboss.logging.Logger;

/**
 * One pass over what is due. Holds one part of the obligations in memory and writes it in a transaction of its own, so that an
 * interrupted pass has done part of its work and the next one does the rest.
 */
@ApplicationScoped
class Check {

    private static final Logger LOG = Logger.getLogger(Check.class);
    private static final int PART = 500;

    private final Clock clock;
    private final CheckSettings settings;
    private final ObligationSearch obligations;
    private final Subscriptions subscriptions;
    private final Escalations escalations;
    private final Reminders reminders;
    private final Invitations invitations;
    private final DeadAddresses deadAddresses;

    Check(Clock clock, CheckSettings settings, ObligationSearch obligations, Subscriptions subscriptions,
            Escalations escalations, Reminders reminders, Invitations invitations, DeadAddresses deadAddresses) {
        this.deadAddresses = deadAddresses;
        this.invitations = invitations;
        this.clock = clock;
        this.settings = settings;
        this.obligations = obligations;
        this.subscriptions = subscriptions;
        this.escalations = escalations;
        this.reminders = reminders;
    }

    /** How a check is meant. */
    enum Mode {
        /** By the timer: who chose no time is told at the organisation's. */
        SCHEDULED,
        /** By a person, who need not wait for that time. */
        ASKED_FOR,
        /** Says what would be told and writes nothing. */
        DRY
    }

    /**
     * @param considered open obligations that were near enough to be looked at
     * @param queued reminders that are to be told and were not in the ledger
     */
    record Outcome(int considered, int queued) {

        Outcome plus(int moreConsidered, int moreQueued) {
            return new Outcome(considered + moreConsidered, queued + moreQueued);
        }
    }

    Outcome run(Instant now, Mode mode) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Audience audience = new Audience(subscriptions.servedOn(today, Channel.MAIL));
        Pass pass = new Pass(now, today, mode == Mode.SCHEDULED ? settings.sendAt() : LocalTime.MIN, mode == Mode.DRY, audience,
                escalations.ladder(), deadAddresses.muted());
        LocalDate through = today.plusDays(1L + horizon(pass));
        Outcome outcome = new Outcome(0, invitations.plan(now, today, mode == Mode.DRY));
        List<Obligation> part = obligations.openThrough(through, null, PART);
        while (!part.isEmpty()) {
            outcome = outcome.plus(part.size(), plan(part, pass));
            part = obligations.openThrough(through, part.get(part.size() - 1), PART);
        }
        return outcome;
    }

    /**
     * Plans once more what a check had to plan, and writes nothing.
     *
     * @param begun when that check began
     * @return how many reminders it should have left in the ledger that are not there
     */
    int missingSince(Instant begun) {
        LocalDate today = LocalDate.ofInstant(begun, clock.getZone());
        List<Subscription> unchanged = subscriptions.servedOn(today, Channel.MAIL).stream()
                .filter(subscription -> subscription.updatedAt().isBefore(begun)).toList();
        Pass pass = new Pass(begun, today, settings.sendAt(), true, new Audience(unchanged), escalations.ladder(),
                deadAddresses.muted());
        LocalDate through = today.plusDays(1L + horizon(pass));
        int missing = 0;
        List<Obligation> part = obligations.openThrough(through, null, PART);
        while (!part.isEmpty()) {
            missing += plan(part.stream().filter(obligation -> obligation.updatedAt().isBefore(begun)).toList(), pass);
            part = obligations.openThrough(through, part.get(part.size() - 1), PART);
        }
        return missing;
    }

    /** @return how many days ahead somebody, or an obligation by itself, may ask to be told */
    private int horizon(Pass pass) {
        int wishes = Math.max(pass.audience().longestLead(), pass.ladder().longest());
        return Math.max(wishes, obligations.longestOwnLead()) + pass.audience().earlierAtMost();
    }

    private int plan(List<Obligation> part, Pass pass) {
        try {
            return reminders.plan(part, pass);
        } catch (RuntimeException oneIsBad) {
            return part.stream().mapToInt(obligation -> planAlone(obligation, pass)).sum();
        }
    }

    /** An obligation that cannot be planned is named in the log and keeps nobody else's reminders back. */
    private int planAlone(Obligation obligation, Pass pass) {
        try {
            return reminders.plan(new ArrayList<>(List.of(obligation)), pass);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The check cannot plan obligation %s", obligation.id());
            return 0;
        }
    }
}
