package org.calends.reminder.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;

import org.calends.obligation.value.Detail;
import org.calends.reminder.ledger.Occasion;
import org.calends.reminder.ledger.Reminder;
import org.calends.reminder.ledger.ReminderState;
import org.calends.subscription.wish.Subscription;

/**
 * A reminder beside others that would tell the same person of the same obligation. What is said by one channel is not said by
 * another: whoever chose two wants to hear by both.
 *
 * @param address where its mail goes as things are now
 * @param wish by which subscription, or null for somebody who is told out of duty
 * @param detail how much it may tell
 * @param ready whether it waits, its moment has come, and nothing stands against it
 * @param zone where the reader's days begin
 */
public record CompetingReminder(Reminder reminder, String address, Subscription wish, Detail detail, boolean ready,
        ZoneId zone) {

    /**
     * Which says most: what keeps a calendar right; what tells of a change, or that nobody has reacted; the most urgent; in
     * full; what may have left
     * already, under the name that it had; in a mail of its own; by a subscription, which its reader can change. The rest only
     * makes the order the same for everybody.
     */
    static final Comparator<CompetingReminder> SAYS_MOST = Comparator
            .comparing((CompetingReminder each) -> !each.isForACalendar())
            .thenComparing(each -> each.reminder.occasion().followsTheCalendar())
            .thenComparing(CompetingReminder::urgency, Comparator.reverseOrder())
            .thenComparing(each -> each.detail != Detail.FULL).thenComparing(each -> !each.reminder.isPossibleRepeat())
            .thenComparing(each -> each.reminder.isInDigest()).thenComparing(each -> each.wish == null)
            .thenComparing(each -> each.reminder.recipient());

    /** @return whether, once this one is told, there is nothing left to say for the other */
    public boolean says(CompetingReminder other, Instant now) {
        Occasion told = reminder.occasion();
        boolean sameMatter = reminder.obligationId().equals(other.reminder.obligationId())
                && reminder.dueRevision() == other.reminder.dueRevision()
                && reminder.channel().equals(other.reminder.channel()) && address.equalsIgnoreCase(other.address);
        if (this == other || !sameMatter || other.isForACalendar() && !isForACalendar()) {
            return false;
        }
        boolean another = !reminder.recipient().equals(other.reminder.recipient());
        if (told == Occasion.INVITATION && other.reminder.occasion() == Occasion.ASSIGNED) {
            return reminder.sentAt() == null; // one that leaves now says so, too
        }
        if (!other.reminder.occasion().followsTheCalendar()) {
            return another && told == other.reminder.occasion() && reminder.step() == other.reminder.step();
        }
        return told.followsTheCalendar() ? another && urgency() >= other.urgency()
                : (told.saysTheDate() || told == Occasion.ESCALATION) && !saidOn(now).isBefore(other.day())
                        && !isTooOldFor(other, now);
    }

    /** From the day before the last one on, a word of this morning is not enough. */
    private boolean isTooOldFor(CompetingReminder other, Instant now) {
        return other.urgency() >= -1 && saidAt(now).isBefore(other.reminder.queuedAt());
    }

    boolean isIn(ReminderState state) {
        return reminder.state() == state;
    }

    private boolean isForACalendar() {
        return AbsenceRouting.isForACalendar(reminder.occasion(), reminder.channel(), wish);
    }

    /** @return days since the last safe day, less than none before it; none for what somebody did */
    private int urgency() {
        return switch (reminder.occasion()) {
            case LEAD, SNOOZED, DUE_TODAY -> -reminder.step();
            case OVERDUE -> reminder.step();
            default -> 0;
        };
    }

    /** @return the day to which it belongs, or on which it was found that it has to be told, if that was before */
    private LocalDate day() {
        LocalDate own = reminder.lastSafeDay().plusDays(urgency());
        LocalDate found = LocalDate.ofInstant(reminder.queuedAt(), zone);
        return own.isBefore(found) ? own : found;
    }

    private LocalDate saidOn(Instant now) {
        return LocalDate.ofInstant(saidAt(now), zone);
    }

    /** A repeat is hidden from whoever has it already: it says no more than it did when it may have left first. */
    private Instant saidAt(Instant now) {
        if (reminder.isPossibleRepeat()) {
            return reminder.queuedAt();
        }
        return reminder.sentAt() == null ? now : reminder.sentAt();
    }
}
