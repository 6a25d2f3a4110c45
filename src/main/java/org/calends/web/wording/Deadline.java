package org.calends.web.wording;

import java.util.Locale;

import org.calends.obligation.model.Obligation;

/**
 * An obligation as a person reads it on one day.
 *
 * @param when the date in words, such as "before Thursday 29 April 2021: last safe day Wednesday 28 April"
 * @param left such as "2 days left" or "3 days overdue"; for a closed one, how it was closed
 * @param month the last safe day's month, short
 * @param day the last safe day's number
 * @param inTimeUntil until when it was in time to do what was done too late, a sentence; null for anything else
 * @param recordedAt when it was recorded that it is closed; null while it is open
 */
public record Deadline(Obligation obligation, String when, String left, String month, int day, Urgency urgency,
        String inTimeUntil, String recordedAt) {

    /** @return the urgency as style sheets name it */
    public String tone() {
        return urgency.name().toLowerCase(Locale.ROOT);
    }

    public boolean isOverdue() {
        return urgency == Urgency.OVERDUE;
    }
}
