package org.calends.subscription.wish;

/** What the house has to do with whoever a subscription is for, at the moment of telling. */
public enum Trust {
    /** An active account has the address, or an editor who has not left made or approved the subscription. */
    TRUSTED,
    /** Nobody who is still of the house said yes, only the owner of the address: is told what strangers may see. */
    STRANGER,
    /** The account that had the address has ended, or has another one now: is told nothing. */
    ENDED
}
