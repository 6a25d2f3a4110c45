package org.calends.obligation.value;

import java.util.List;

/** What sort of duty an obligation is. Each kind has lead days that apply where nobody chose others. */
public enum Kind {

    /** Comments on a draft close. */
    CONSULTATION(30, 14, 7, 3, 1, 0),
    /** Something must be put right. */
    RECTIFICATION(14, 7, 3, 2, 1, 0),
    /** A report, registration or application is due. */
    FILING(30, 14, 7, 3, 1, 0),
    /** A rule starts to apply. */
    EFFECTIVE(90, 30, 7, 1),
    /** A grace period, an old rule or a permission ends. */
    TRANSITION_END(180, 90, 30, 7, 1),
    /** A hearing, meeting or vote takes place. */
    HEARING(14, 7, 1, 0),
    /** A step that the authority has set itself. */
    MILESTONE(7, 0),
    /** Money is due. */
    PAYMENT(14, 7, 3, 1, 0),
    /** Something must be looked at again. */
    REVIEW(30, 7, 0),
    /** Anything else. */
    OTHER(30, 7, 1);

    private final List<Integer> leadDays;

    Kind(Integer... leadDays) {
        this.leadDays = List.of(leadDays);
    }

    /** @return how many days before the last safe day to remind, most first */
    public List<Integer> leadDays() {
        return leadDays;
    }
}
