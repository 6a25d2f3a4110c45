package org.calends.subscription.wish;

/** How reminders are bundled into mails. The first check of a subscription sends one summary, whatever is chosen. */
public enum Delivery {
    /** One mail for each reminder that comes on its day; what could have come before comes together. */
    INDIVIDUAL,
    /** At most one mail a day; the last word before a deadline has its own. */
    DAILY,
    /** At most one mail a week, on Mondays; what cannot wait that long goes with the next day's, the last word in its own. */
    WEEKLY
}
