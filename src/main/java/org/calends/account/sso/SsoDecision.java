package org.calends.account.sso;

import java.util.function.UnaryOperator;

import org.calends.account.person.Account;

/**
 * Whether somebody whom a provider vouches for is let in.
 *
 * @param account whose it is, also where it is not let in; null when there is none
 * @param refusal why not; null for who is let in
 */
record SsoDecision(Account account, SsoRefusal refusal) {

    /** Whoever is let in may become another state of the same account. */
    SsoDecision map(UnaryOperator<Account> change) {
        return refusal == null ? in(change.apply(account)) : this;
    }

    static SsoDecision in(Account account) {
        return new SsoDecision(account, null);
    }
}
