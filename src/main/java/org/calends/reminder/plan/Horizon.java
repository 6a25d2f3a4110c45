package org.calends.reminder.plan;

import java.time.LocalDate;

/**
 * How far ahead a check looks. Too far costs time; too near would leave somebody untold.
 *
 * @param near the last day that somebody, or an obligation by itself, may ask to be told of now
 * @param through the last day that is looked at: invitations go out as soon as a date is known
 */
public record Horizon(LocalDate near, LocalDate through) {

    /** @param longestOwnLead within how many days an obligation, or the policy of its kind, asks to be told of */
    public static Horizon of(CheckScope checkScope, int longestOwnLead) {
        Audience audience = checkScope.circumstances().audience();
        int wishes = Math.max(audience.longestLead(), checkScope.circumstances().ladder().longest());
        // one day more, since a recipient's day may have begun before the organisation's
        LocalDate near = checkScope.today().plusDays(1L + Math.max(wishes, longestOwnLead) + audience.earlierAtMost());
        LocalDate invited = checkScope.today().plusDays(Invitations.DAYS_AHEAD);
        return new Horizon(near, checkScope.circumstances().invited().isEmpty() || invited.isBefore(near) ? near : invited);
    }
}
