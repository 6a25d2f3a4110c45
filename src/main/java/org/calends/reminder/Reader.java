package org.calends.reminder;

import java.time.ZoneId;
import java.util.Locale;

import org.calends.account.Account;
import org.calends.subscription.Subscription;

/** In which language, and by which calendar day, somebody is told. */
public record Reader(Locale locale, ZoneId zone) {

    /** @return the wish that nobody wrote: of somebody who answers for an obligation */
    Subscription onDuty(String email) {
        return Subscription.onDuty(email, locale, zone);
    }

    /** @param usual what holds where the account does not say */
    static Reader of(Account account, Reader usual) {
        return new Reader(account.locale() == null ? usual.locale() : Locale.forLanguageTag(account.locale()),
                account.zoneWithin(usual.zone()));
    }

    static Reader of(Subscription subscription) {
        return new Reader(subscription.locale(), subscription.zone());
    }
}
