package org.calends.reminder.acts;

import java.time.LocalDate;

import org.calends.obligation.model.Obligation;
import org.calends.obligation.value.AsOf;
import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.plan.RecipientLocale;

/**
 * A reminder as its recipient sees it.
 *
 * @param at the moment, as the organisation and the recipient see it
 * @param isResponsible whether the recipient answers for the obligation now, and so may act for everybody
 * @param hasLeft whether the recipient's account has ended
 * @param detail how much of the obligation the recipient may be told now
 */
public record RecipientView(Reminder reminder, Obligation obligation, RecipientLocale reader, AsOf at, boolean isResponsible,
        boolean hasLeft, Detail detail) {

    public boolean showsAll() {
        return detail == Detail.FULL;
    }

    /** @return whether it tells the obligation's present date, and there is something to do */
    public boolean isCurrent() {
        return obligation.isOpen() && obligation.dueRevision() == reminder.dueRevision();
    }

    public boolean isOverdue() {
        return obligation.isOverdue(at);
    }

    /** @return how many days are left, or how many it is overdue */
    public long days() {
        return Math.abs(obligation.daysLeft(at));
    }

    /** @return the time of day at which it became too late today */
    public String lastTime() {
        return obligation.due().time().toString();
    }

    public String language() {
        return reader.locale().toLanguageTag();
    }

    public LocalDate firstSnooze() {
        return at.today().plusDays(1);
    }

    public LocalDate lastSnooze() {
        return obligation.lastSafeDay().minusDays(1);
    }

    public boolean maySnooze() {
        return isCurrent() && reminder.snoozedUntil() == null && !firstSnooze().isAfter(lastSnooze());
    }
}
