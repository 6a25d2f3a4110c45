package org.calends.obligation;

/** What sort of date an obligation hangs on. Reminder policies are kept per kind. */
public enum Kind {
    /** Comments close. */
    CONSULTATION,
    /** Something must be put right, a clean-up finished. */
    RECTIFICATION,
    /** Report, register, apply, notify. */
    FILING,
    /** A rule starts to apply. */
    EFFECTIVE,
    /** A grace period, an old rule or a permission ends. */
    TRANSITION_END,
    /** A hearing, meeting, vote or bid opening. */
    HEARING,
    /** A step that the authority or the legislature has set itself. */
    MILESTONE,
    /** A fee, levy or fine falls due. */
    PAYMENT,
    /** Something must be looked at again. */
    REVIEW,
    /** None of these. */
    OTHER
}
