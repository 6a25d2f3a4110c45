package org.calends.subscription;

/** How reminders are bundled into mails. */
public enum Delivery {
    /** One mail for each reminder. */
    INDIVIDUAL,
    /** At most one mail a day; the last word before a deadline has its own. */
    DAILY,
    /** At most one mail a week, on Mondays; what cannot wait that long goes with the next day's, the last word in its own. */
    WEEKLY
}
