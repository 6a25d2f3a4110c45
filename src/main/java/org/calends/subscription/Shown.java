package org.calends.subscription;

/** How much a subscriber is shown as things are, for pages that say so. */
enum Shown {
    /** All that the subscription asks for. */
    ASKED,
    /** Of that, what strangers may see. */
    SOME,
    /** Nothing, until somebody of the house says yes. */
    NOTHING;

    static Shown to(Subscription subscription, Disclosure now) {
        return now.isTrusted(subscription) ? ASKED : toStrangers(now);
    }

    static Shown toStrangers(Disclosure now) {
        if (now.toStrangers().all()) {
            return ASKED;
        }
        return now.showsStrangersAnything() ? SOME : NOTHING;
    }
}
