package org.calends.reminder;

import java.time.ZoneId;
import java.util.Locale;

import org.calends.subscription.Subscription;

/** In which language, and by which calendar day, somebody is told. */
public record Reader(Locale locale, ZoneId zone) {

    static Reader of(Subscription subscription) {
        return new Reader(subscription.locale(), subscription.zone());
    }
}
