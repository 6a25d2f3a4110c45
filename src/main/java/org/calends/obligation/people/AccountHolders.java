package org.calends.obligation.people;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;

/** Whoever signs in and has an address. */
@ApplicationScoped
class AccountHolders implements KnownPeople {

    private final Accounts accounts;

    AccountHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<KnownPerson> everybody() {
        return accounts.all().stream().filter(Account::isActive).filter(account -> account.email() != null)
                .map(account -> new KnownPerson(account.email(), account.displayName(), account.username())).toList();
    }
}
