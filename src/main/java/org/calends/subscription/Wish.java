package org.calends.subscription;

import java.util.Set;
import java.util.function.Predicate;

import org.calends.authority.AuthorityDictionary;
import org.calends.obligation.Obligation;

/**
 * A {@link Filter} ready to be held against many obligations, by what authorities are called at this moment.
 *
 * @param keys of the authorities that the filter asks for; empty for any
 */
public record Wish(Filter filter, Set<String> keys, AuthorityDictionary dictionary) implements Predicate<Obligation> {

    Wish(Filter filter, AuthorityDictionary dictionary) {
        this(filter, dictionary.keys(filter.authorities()), dictionary);
    }

    /** @return whether the subscriber wants to hear of it, whatever name its authority has there */
    @Override
    public boolean test(Obligation obligation) {
        return filter.matches(obligation, keys, dictionary);
    }
}
