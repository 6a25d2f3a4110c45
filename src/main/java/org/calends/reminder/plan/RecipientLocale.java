package org.calends.reminder.plan;

import java.time.ZoneId;
import java.util.Locale;

import org.calends.account.person.Account;
import org.calends.subscription.wish.Subscription;

/** In which language, and by which calendar day, somebody is told. */
public record RecipientLocale(Locale locale, ZoneId zone) {

    /** @return the wish that nobody wrote: of somebody who answers for an obligation */
    public Subscription onDuty(String email) {
        return Subscription.onDuty(email, locale, zone);
    }

    /** @param usual what holds where the account does not say */
    static RecipientLocale of(Account account, RecipientLocale usual) {
        return new RecipientLocale(account.locale() == null ? usual.locale() : Locale.forLanguageTag(account.locale()),
                account.zoneWithin(usual.zone()));
    }

    public static RecipientLocale of(Subscription subscription) {
        return new RecipientLocale(subscription.locale(), subscription.zone());
    }
}
