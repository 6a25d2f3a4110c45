package org.calends.account.signin;

import java.util.Optional;

import org.calends.account.person.Account;
import org.calends.account.person.PageSession;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** An account as the security layer sees it. */
public final class Identities {

    /** Under this name the identity carries its {@link Account}. */
    static final String ACCOUNT = "account";

    /** Under this name it says that somebody signed in elsewhere. */
    private static final String ELSEWHERE = "elsewhere";

    private Identities() {
    }

    /** @return the account that is signed in, if one is */
    public static Optional<Account> accountOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<Account> getAttribute(ACCOUNT));
    }

    /** @return whether a provider vouches for this person; how it made sure is its affair */
    public static boolean isFromElsewhere(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(ELSEWHERE));
    }

    static SecurityIdentity of(PageSession session) {
        return of(session.account(), session.provider() != null);
    }

    public static SecurityIdentity of(Account account) {
        return of(account, false);
    }

    private static SecurityIdentity of(Account account, boolean elsewhere) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.username()))
                .addRoles(account.role().names())
                .addAttribute(ACCOUNT, account)
                .addAttribute(ELSEWHERE, elsewhere)
                .build();
    }
}
