package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.subscription.Channel;
import org.calends.subscription.Subscription;
import org.calends.subscription.Subscriptions;

/**
 * Puts deadlines into the calendars of those who want to be invited: each obligation once for each due date that it has had, as
 * soon as it is known. That a date moved, or that nothing is to be done any more, is told by what {@link Aftermath} queues.
 */
@ApplicationScoped
class Invitations {

    private static final int PART = 200;
    /** Nobody plans further ahead, and the search stays small. */
    private static final int DAYS_AHEAD = 400;

    private final ObligationSearch obligations;
    private final Subscriptions subscriptions;
    private final Reminders reminders;

    Invitations(ObligationSearch obligations, Subscriptions subscriptions, Reminders reminders) {
        this.obligations = obligations;
        this.subscriptions = subscriptions;
        this.reminders = reminders;
    }

    /** @return how many invitations are newly to be sent, or would be */
    int plan(Instant now, LocalDate today, boolean dry) {
        List<Subscription> invited = subscriptions.servedOn(today, Channel.INVITE);
        if (invited.isEmpty()) {
            return 0;
        }
        Audience audience = new Audience(invited);
        int queued = 0;
        List<Obligation> part = obligations.openThrough(today.plusDays(DAYS_AHEAD), null, PART);
        while (!part.isEmpty()) {
            queued += reminders.invite(rows(part, audience, today, now), now, dry);
            part = obligations.openThrough(today.plusDays(DAYS_AHEAD), part.get(part.size() - 1), PART);
        }
        return queued;
    }

    private static List<NewReminder> rows(List<Obligation> part, Audience audience, LocalDate today, Instant now) {
        List<NewReminder> rows = new ArrayList<>();
        for (Obligation obligation : part) {
            if (!obligation.lastSafeDay().isBefore(today)) {
                audience.of(obligation).forEach(subscription -> rows.add(NewReminder.atOnce(obligation, Occasion.INVITATION, 0,
                        Recipient.of(subscription), now, null, null)));
            }
        }
        return rows;
    }
}
