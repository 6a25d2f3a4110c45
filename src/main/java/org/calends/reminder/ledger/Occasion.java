package org.calends.reminder.ledger;

/** Which nudge a reminder is. */
public enum Occasion {
    /** Some days before the last safe day. */
    LEAD,
    /** The day to which the recipient put it off. */
    SNOOZED,
    /** On the last safe day itself. */
    DUE_TODAY,
    /** The last safe day has passed and the obligation is still open: daily for a week, then weekly. */
    OVERDUE,
    /** The recipient has become its owner. */
    ASSIGNED,
    /** Nobody has said that they look after it: the deputy, then the contact of the escalation rule, hears of it. */
    ESCALATION,
    /** It is put into the recipient's calendar. */
    INVITATION,
    /** The date that the recipient was told is no longer right. */
    CHANGED,
    /** The obligation that the recipient was told of is done. */
    COMPLETED,
    /** The obligation that the recipient was told of is no more. */
    WITHDRAWN,
    /** It was decided that the obligation that the recipient was told of need not be done. */
    WAIVED,
    /** The obligation of which the recipient heard that it is no more, waived or done, is to be done after all. */
    REOPENED;

    /** @return whether it follows from the calendar; the others follow from what somebody did, or did not do */
    public boolean followsTheCalendar() {
        return this == LEAD || this == SNOOZED || this == DUE_TODAY || this == OVERDUE;
    }

    /** @return whether it says that there is time left, which is wrong once there is none */
    public boolean countsDown() {
        return this == LEAD || this == SNOOZED || this == DUE_TODAY;
    }

    /** @return whether it says when the obligation is due, so that a reminder of the same day has nothing to add */
    public boolean saysTheDate() {
        return this == CHANGED || this == ASSIGNED || this == REOPENED || this == INVITATION;
    }

    /** @return whether it changes an entry in the calendar of somebody who wants to be invited */
    public boolean concernsCalendars() {
        return this == INVITATION || this == CHANGED || this == REOPENED || callsOff();
    }

    /** @return whether it tells of a change after which there is still something to do */
    public boolean isStillToBeDone() {
        return this == CHANGED || this == REOPENED;
    }

    /** @return whether it takes the obligation out of the recipient's hands, and calendar */
    public boolean callsOff() {
        return this == WITHDRAWN || this == WAIVED;
    }
}
