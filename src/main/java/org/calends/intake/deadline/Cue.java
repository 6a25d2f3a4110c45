package org.calends.intake.deadline;

import org.calends.obligation.value.Kind;

/** What a phrase near a date tells about it. */
public enum Cue {
    CONSULTATION(Kind.CONSULTATION),
    RECTIFICATION(Kind.RECTIFICATION),
    FILING(Kind.FILING),
    EFFECTIVE(Kind.EFFECTIVE),
    TRANSITION_END(Kind.TRANSITION_END),
    HEARING(Kind.HEARING),
    MILESTONE(Kind.MILESTONE),
    PAYMENT(Kind.PAYMENT),
    REVIEW(Kind.REVIEW),
    OTHER(Kind.OTHER),

    /** The date bounds something: on this side a bound word. */
    BY(null),
    BEFORE(null),
    FROM(null),
    AFTER(null),

    /** Someone must act. */
    DUTY(null),
    /** It lies ahead. */
    AHEAD(null),
    /** It has happened. */
    PAST(null),
    /** It will not happen then. */
    NEGATED(null),
    /** A date is being moved. */
    MOVED(null),
    /** The date that counted before. */
    FORMERLY(null),
    /** The date only describes a thing or a person. */
    SCOPE(null),
    /** The author's own event. */
    OWN_EVENT(null),
    /** Comes back every year or month. */
    RECURRING(null),
    /** A target far away, a forecast, an example. */
    REMOTE(null),
    /** The document speaks of itself. */
    SELF(null);

    private final Kind kind;

    Cue(Kind kind) {
        this.kind = kind;
    }

    /** Signs of one group compete for the same words. */
    String group() {
        return kind != null ? "kind" : this == BY || this == BEFORE || this == FROM || this == AFTER ? "bound" : name();
    }

    /** The kind it speaks for, or null. */
    Kind kind() {
        return kind;
    }
}
