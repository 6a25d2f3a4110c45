package org.calends.web.wording;

/** How near a deadline is; pages show it in words first and in colour second. */
enum Urgency {
    OVERDUE,
    /** The last safe day is today or one of the next two. */
    URGENT,
    /** Within seven days. */
    SOON,
    CALM,
    CLOSED
}
