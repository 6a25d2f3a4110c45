package org.calends.subscription.disclosure;

import java.util.List;
import java.util.Set;

import org.calends.account.person.Addresses;
import org.calends.subscription.limit.SubscribeSettings;
import org.calends.team.ConfidentialTeams;

/** Who may be told of what, without accounts in a database. */
public final class SampleDisclosures {

    private SampleDisclosures() {
    }

    /** @param toStrangers as in {@link SubscribeSettings#shows()}; none for nothing */
    public static Disclosure of(Addresses addresses, String... toStrangers) {
        return new Disclosure(addresses, StrangersView.of(List.of(toStrangers)));
    }

    /** @param confidential nobody has left, and everybody is of the house */
    public static Disclosure of(ConfidentialTeams confidential) {
        return of(Addresses.NONE, confidential, "ALL");
    }

    public static Disclosure of(Addresses addresses, ConfidentialTeams confidential, String... toStrangers) {
        return new Disclosure(addresses, Set.of(), StrangersView.of(List.of(toStrangers)), confidential);
    }
}
