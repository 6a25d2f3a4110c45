package org.calends.obligation.value;

import java.util.List;

/**
 * How long before the last safe day to remind.
 *
 * @param days in days, most first
 * @param workingDays in working days of the obligation's jurisdiction, most first
 */
public record Leads(List<Integer> days, List<Integer> workingDays) {

    /** No year has more days off in a row than this many. */
    private static final int LONGEST_REST = 20;

    public Leads {
        days = days == null ? List.of() : List.copyOf(LeadDays.inOrder(days));
        workingDays = workingDays == null ? List.of() : List.copyOf(LeadDays.inOrder(workingDays));
    }

    /** @return the choice that was made, where either list is one; null where both are absent */
    public static Leads chosen(List<Integer> days, List<Integer> workingDays) {
        return days == null && workingDays == null ? null : new Leads(days, workingDays);
    }

    /** @return a number of days within which the earliest of them lies */
    public int reach() {
        int working = workingDays.isEmpty() ? 0 : 2 * workingDays.get(0) + LONGEST_REST;
        return Math.max(days.isEmpty() ? 0 : days.get(0), working);
    }
}
