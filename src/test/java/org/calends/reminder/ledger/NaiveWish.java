package org.calends.reminder.ledger;

import java.time.LocalDate;
import java.util.List;

/** A subscription as {@link NaiveModel} knows it: to one authority, or to all. */
final class NaiveWish {

    final String who;
    String authority;
    List<Integer> leads;
    /** The day on which it is served again; null while it is served. */
    LocalDate restsUntil;

    /**
     * @param authority null for all
     * @param leads how many days ahead; null for what each deadline says
     */
    NaiveWish(String who, String authority, List<Integer> leads) {
        this.who = who;
        this.authority = authority;
        this.leads = leads;
    }

    boolean asksFor(NaiveDeadline deadline, LocalDate today) {
        return (authority == null || authority.equals(deadline.authority))
                && isServed(today);
    }

    boolean isServed(LocalDate today) {
        return restsUntil == null || !today.isBefore(restsUntil);
    }
}
