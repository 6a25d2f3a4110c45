package org.calends.workday.count;

/** What a period or a lead time is counted in. */
public enum Unit {

    /** Every day of the calendar counts, holidays included. */
    DAYS,
    /** Only the working days of the period's calendar count, make-up workdays among them. */
    WORKING_DAYS,
    /** Seven days each. */
    WEEKS,
    /** To the same day of a later month, or to that month's last day where it has no such day. */
    MONTHS,
    /** To the same date of a later year; 29 February becomes the 28th in a common year. */
    YEARS
}
