package org.calends.reminder.ledger;

import java.util.EnumSet;
import java.util.Set;

/** Why a reminder is not told. */
public enum DropReason {
    /** A more urgent one was told instead. */
    SUPERSEDED,
    /** Another mail to the same person said it. */
    TOLD_OTHERWISE,
    /** The obligation was closed before. */
    CLOSED,
    /** The due date moved before. */
    MOVED,
    /** Somebody else became the owner before. */
    REASSIGNED,
    /** Somebody said before that they look after it, so that it need not go further. */
    ACKNOWLEDGED,
    /** The subscription ended, or no longer asks for mail. */
    UNSUBSCRIBED,
    /** Mails to the address came back, and nobody has said since that it works. */
    BOUNCED,
    /** The subscription was resting. */
    PAUSED,
    /** The account of whoever it was for had ended, or had another address. */
    LEFT,
    /**
     * Nobody of the house had approved the subscription, and strangers may not see this one; or it is a confidential team's.
     */
    HIDDEN;

    /** Where somebody may have to be told after all, or somebody else instead. */
    public static final Set<DropReason> UNSETTLED = EnumSet.of(CLOSED, PAUSED, BOUNCED, LEFT, HIDDEN);

    /** @return whether the reminder is due again once what stood against it is gone */
    boolean mayEnd() {
        return this == CLOSED || this == PAUSED || this == LEFT || this == HIDDEN;
    }
}
