package org.calends.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.Obligation;
import org.calends.obligation.ObligationSearch;
import org.calends.subscription.Channel;
import org.calends.subscription.Disclosure;
import org.calends.subscription.Subscription;

/**
 * What a subscription asks for of what is near.
 *
 * @param obligations the soonest first
 * @param all whether nothing near was left out
 */
record Matching(List<Obligation> obligations, boolean all) {

    private static final int PART = 500;
    private static final int MOST_PARTS = 10;

    /** @param days how far ahead somebody may look */
    static Matching of(Subscription subscription, Disclosure disclosure, AuthorityDictionary dictionary,
            ObligationSearch search, Instant now, int days) {
        LocalDate through = through(subscription, disclosure, dictionary, search, now, days);
        Predicate<Obligation> wish = subscription.filter().wish(dictionary);
        List<Obligation> matching = new ArrayList<>();
        List<Obligation> part = search.openThrough(through, null, PART);
        for (int parts = 1; !part.isEmpty(); parts++) {
            part.stream().filter(wish).filter(each -> disclosure.shows(subscription, each))
                    .forEach(matching::add);
            if (parts == MOST_PARTS) {
                return new Matching(matching, part.size() < PART);
            }
            part = part.size() < PART ? List.of() : search.openThrough(through, part.get(part.size() - 1), PART);
        }
        return new Matching(matching, true);
    }

    /** Invitations go out as soon as a date is known. */
    private static LocalDate through(Subscription subscription, Disclosure disclosure, AuthorityDictionary dictionary,
            ObligationSearch search, Instant now,
            int days) {
        Audience alone = new Audience(List.of(subscription), disclosure, dictionary);
        int own = subscription.leadDays() == null ? search.longestOwnLead() : 0;
        int reach = days + Math.max(own, alone.longestLead()) + alone.earlierAtMost();
        return LocalDate.ofInstant(now, subscription.zone())
                .plusDays(subscription.uses(Channel.INVITE) ? Math.max(reach, Invitations.DAYS_AHEAD) : reach);
    }
}
