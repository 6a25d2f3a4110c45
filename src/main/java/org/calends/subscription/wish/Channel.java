package org.calends.subscription.wish;

/** How a subscriber is told. */
public enum Channel {
    /** Reminders by e-mail. */
    MAIL,
    /** A calendar feed at a secret address. */
    FEED,
    /** Calendar invitations by e-mail (RFC 6047). */
    INVITE
}
