package org.calends.reminder.ledger;

import org.calends.account.person.Account;
import org.calends.account.person.Accounts;

/**
 * Who did something.
 *
 * @param name as the history has it: of an account, or the address at which a mail was answered
 * @param email of that account, or null
 */
public record Actor(String name, String email) {

    public static Actor named(String name, Accounts accounts) {
        return new Actor(name, accounts.byName(name).map(Account::email).orElse(null));
    }

    /** @return whether mails to this address reach whoever did it, who need not be told */
    public boolean is(String address) {
        return address != null && (address.strip().equalsIgnoreCase(name) || address.strip().equalsIgnoreCase(email));
    }
}
