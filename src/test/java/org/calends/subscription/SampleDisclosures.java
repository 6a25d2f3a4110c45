package org.calends.subscription;

import java.util.List;

import org.calends.account.Addresses;

/** Who may be told of what, without accounts in a database. */
public final class SampleDisclosures {

    private SampleDisclosures() {
    }

    /** @param toStrangers as in {@link SubscribeSettings#shows()}; none for nothing */
    public static Disclosure of(Addresses addresses, String... toStrangers) {
        return new Disclosure(addresses, StrangersView.of(List.of(toStrangers)));
    }
}
