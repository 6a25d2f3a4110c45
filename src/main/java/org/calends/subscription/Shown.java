package org.calends.subscription;

/** How much a subscriber is shown as things are, for pages that say so. */
enum Shown {
    /** All that the subscription asks for. */
    ASKED,
    /** Titles and dates of what strangers may see of that. */
    SOME,
    /** Nothing, until somebody of the house says yes. */
    NOTHING;

    static Shown to(Subscription subscription, Disclosure now) {
        return now.isTrusted(subscription) ? ASKED : toStrangers(now);
    }

    static Shown toStrangers(Disclosure now) {
        return now.showsStrangersAnything() ? SOME : NOTHING;
    }
}
