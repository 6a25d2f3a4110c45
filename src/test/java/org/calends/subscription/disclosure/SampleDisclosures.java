package org.calends.subscription.disclosure;

import java.util.List;

import org.calends.account.person.Addresses;
import org.calends.subscription.limit.SubscribeSettings;

/** Who may be told of what, without accounts in a database. */
public final class SampleDisclosures {

    private SampleDisclosures() {
    }

    /** @param toStrangers as in {@link SubscribeSettings#shows()}; none for nothing */
    public static Disclosure of(Addresses addresses, String... toStrangers) {
        return new Disclosure(addresses, StrangersView.of(List.of(toStrangers)));
    }
}
