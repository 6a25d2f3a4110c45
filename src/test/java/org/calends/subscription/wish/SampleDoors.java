package org.calends.subscription.wish;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.inject.Vetoed;

/** Doors that answer from memory. */
public final class SampleDoors {

    private SampleDoors() {
    }

    /** @param known addresses of people with an account */
    public static Subscriptions subscriptions(List<Subscription> all, Set<String> known) {
        return new Remembered(all, known);
    }

    @Vetoed
    private static final class Remembered extends Subscriptions {

        private final List<Subscription> all;
        private final Set<String> known;

        Remembered(List<Subscription> all, Set<String> known) {
            super(null, null, null, null, null, null, null, null, null, null);
            this.all = all;
            this.known = known;
        }

        @Override
        public List<Subscription> of(String email) {
            return all.stream().filter(each -> each.email().equalsIgnoreCase(email)).toList();
        }

        @Override
        public boolean isKnown(String email) {
            return known.contains(email) || of(email).stream().anyMatch(Subscription::isVouchedFor);
        }
    }
}
