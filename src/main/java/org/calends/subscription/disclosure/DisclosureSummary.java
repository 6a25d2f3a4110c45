package org.calends.subscription.disclosure;

import org.calends.subscription.wish.Subscription;

/** How much a subscriber is shown as things are, for pages that say so. */
public enum DisclosureSummary {
    /** All that the subscription asks for. */
    ASKED,
    /** Titles and dates of what strangers may see of that. */
    SOME,
    /** Nothing, until somebody of the house says yes. */
    NOTHING;

    public static DisclosureSummary to(Subscription subscription, Disclosure now) {
        return now.isTrusted(subscription) ? ASKED : toStrangers(now);
    }

    public static DisclosureSummary toStrangers(Disclosure now) {
        return now.showsStrangersAnything() ? SOME : NOTHING;
    }
}
