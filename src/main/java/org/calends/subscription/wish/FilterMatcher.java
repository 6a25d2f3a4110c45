package org.calends.subscription.wish;

import java.util.Set;
import java.util.function.Predicate;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.model.Obligation;

/**
 * A {@link Filter} ready to be held against many obligations, by what authorities are called at this moment.
 *
 * @param keys of the authorities that the filter asks for; empty for any
 * @param named keys of the authorities that the words of the filter name
 */
public record FilterMatcher(Filter filter, Set<String> keys, Set<String> named, AuthorityDictionary dictionary)
        implements
            Predicate<Obligation> {

    FilterMatcher(Filter filter, AuthorityDictionary dictionary) {
        this(filter, dictionary.keys(filter.authorities()), dictionary.mentionedBy(filter.text()), dictionary);
    }

    /** @return whether the subscriber wants to hear of it, whatever name its authority has there */
    @Override
    public boolean test(Obligation obligation) {
        return filter.matches(obligation, this);
    }

    /** @return whether the words asked for stand in what {@link org.calends.obligation.value.Detail#DATES} leaves */
    public boolean findsInOutline(Obligation obligation) {
        return filter.findsInOutline(obligation, this);
    }

    boolean asksFor(Obligation obligation) {
        return keys.isEmpty() || isAmong(keys, obligation);
    }

    boolean names(Obligation obligation) {
        return isAmong(named, obligation);
    }

    private boolean isAmong(Set<String> some, Obligation obligation) {
        return !some.isEmpty() && obligation.authority() != null
                && some.contains(dictionary.key(obligation.authority(), obligation.jurisdiction()));
    }
}
