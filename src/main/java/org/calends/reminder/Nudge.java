package org.calends.reminder;

import java.time.LocalDate;

import org.calends.obligation.Detail;
import org.calends.obligation.Obligation;

/**
 * A reminder as its recipient sees it.
 *
 * @param today the recipient's day
 * @param isResponsible whether the recipient answers for the obligation now, and so may act for everybody
 * @param hasLeft whether the recipient's account has ended
 * @param detail how much of the obligation the recipient may be told now
 */
record Nudge(Reminder reminder, Obligation obligation, Reader reader, LocalDate today, boolean isResponsible,
        boolean hasLeft, Detail detail) {

    public boolean showsAll() {
        return detail == Detail.FULL;
    }

    /** @return whether it tells the obligation's present date, and there is something to do */
    public boolean isCurrent() {
        return obligation.isOpen() && obligation.dueRevision() == reminder.dueRevision();
    }

    public boolean isOverdue() {
        return obligation.daysLeft(today) < 0;
    }

    /** @return how many days are left, or how many it is overdue */
    public long days() {
        return Math.abs(obligation.daysLeft(today));
    }

    public String language() {
        return reader.locale().toLanguageTag();
    }

    public LocalDate firstSnooze() {
        return today.plusDays(1);
    }

    public LocalDate lastSnooze() {
        return obligation.lastSafeDay().minusDays(1);
    }

    public boolean maySnooze() {
        return isCurrent() && reminder.snoozedUntil() == null && !firstSnooze().isAfter(lastSnooze());
    }
}
