package org.calends.subscription;

/** How reminders are bundled into mails. */
public enum Delivery {
    /** One mail for each reminder. */
    INDIVIDUAL,
    /** At most one mail a day. */
    DAILY,
    /** At most one mail a week, on the first working day; what cannot wait that long goes with the next day's. */
    WEEKLY
}
