package org.calends.account.signin;

import java.util.Optional;

import org.calends.account.person.Account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** An account as the security layer sees it. */
public final class Identities {

    /** Under this name the identity carries its {@link Account}. */
    static final String ACCOUNT = "account";

    private Identities() {
    }

    /** @return the account that is signed in, if one is */
    public static Optional<Account> accountOf(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<Account> getAttribute(ACCOUNT));
    }

    public static SecurityIdentity of(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.username()))
                .addRoles(account.role().names())
                .addAttribute(ACCOUNT, account)
                .build();
    }
}
