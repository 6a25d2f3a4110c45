package org.calends.reminder.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;
import org.calends.obligation.search.ObligationSearch;
import org.calends.reminder.plan.Audience;
import org.calends.reminder.plan.Invitations;
import org.calends.subscription.disclosure.Disclosure;
import org.calends.subscription.wish.Subscription;

/**
 * What a subscription asks for of what is near.
 *
 * @param obligations the soonest first
 * @param all whether nothing near was left out
 */
record MatchingObligations(List<Obligation> obligations, boolean all) {

    private static final int PART = 500;
    private static final int MOST_PARTS = 10;

    /** Gives what is open, the soonest first, a part of some size at a time, as {@link ObligationSearch#openThrough} does. */
    interface OpenParts {

        /** @param after the last one of the part before, or null for the first part */
        List<Obligation> next(Obligation after, int size);
    }

    /** @param days how far ahead somebody may look */
    static MatchingObligations of(Subscription subscription, Disclosure disclosure, AuthorityDictionary dictionary,
            ObligationSearch search, Instant now, int days) {
        Audience alone = new Audience(List.of(subscription), disclosure, dictionary);
        LocalDate through = through(subscription, alone, search::longestOwnLead, now, days);
        return among((after, size) -> search.openThrough(through, after, size), subscription.filter().wish(dictionary),
                each -> disclosure.shows(subscription, each));
    }

    static MatchingObligations among(OpenParts open, Predicate<Obligation> wish, Predicate<Obligation> shown) {
        List<Obligation> matching = new ArrayList<>();
        List<Obligation> part = open.next(null, PART);
        for (int parts = 1; !part.isEmpty(); parts++) {
            part.stream().filter(wish).filter(shown).forEach(matching::add);
            if (parts == MOST_PARTS) {
                return new MatchingObligations(matching, part.size() < PART);
            }
            part = part.size() < PART ? List.of() : open.next(part.get(part.size() - 1), PART);
        }
        return new MatchingObligations(matching, true);
    }

    /**
     * Invitations go out as soon as a date is known.
     *
     * @param alone made of this subscription and no other
     * @param longestOwnLead of all obligations, read only where the subscription leaves it to them
     * @return the last day that is looked at
     */
    static LocalDate through(Subscription subscription, Audience alone, IntSupplier longestOwnLead, Instant now, int days) {
        int own = subscription.leadDays() == null ? longestOwnLead.getAsInt() : 0;
        int reach = days + Math.max(own, alone.longestLead()) + alone.earlierAtMost();
        return LocalDate.ofInstant(now, subscription.zone())
                .plusDays(!subscription.invitations().isEmpty() ? Math.max(reach, Invitations.DAYS_AHEAD) : reach);
    }
}
