package org.calends.reminder;

import java.time.LocalDate;

/**
 * How far ahead a check looks. Too far costs time; too near would leave somebody untold.
 *
 * @param near the last day that somebody, or an obligation by itself, may ask to be told of now
 * @param through the last day that is looked at: invitations go out as soon as a date is known
 */
record Horizon(LocalDate near, LocalDate through) {

    /** @param longestOwnLead within how many days an obligation, or the policy of its kind, asks to be told of */
    static Horizon of(Pass pass, int longestOwnLead) {
        Audience audience = pass.circumstances().audience();
        int wishes = Math.max(audience.longestLead(), pass.circumstances().ladder().longest());
        // one day more, since a recipient's day may have begun before the organisation's
        LocalDate near = pass.today().plusDays(1L + Math.max(wishes, longestOwnLead) + audience.earlierAtMost());
        LocalDate invited = pass.today().plusDays(Invitations.DAYS_AHEAD);
        return new Horizon(near, pass.circumstances().invited().isEmpty() || invited.isBefore(near) ? near : invited);
    }
}
