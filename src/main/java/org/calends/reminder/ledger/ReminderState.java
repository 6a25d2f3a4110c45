package org.calends.reminder.ledger;

/** Where a reminder stands on its way. */
public enum ReminderState {
    /** Queued; waits for its moment, or for another try. */
    PENDING,
    /** Taken by a process that is sending it now. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** Given up; somebody must look. */
    FAILED,
    /** Not to be told, for a reason that the row names. */
    DROPPED
}
