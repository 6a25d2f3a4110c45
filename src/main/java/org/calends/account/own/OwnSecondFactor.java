package org.calends.account.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.factor.SecondFactors;
import org.calends.account.link.AccountLinks;
import org.calends.account.link.LinkKind;
import org.calends.account.person.Account;
import org.calends.account.person.AccountPasswords;

/** Ends the second factor of whoever asks. */
@ApplicationScoped
public class OwnSecondFactor {

    private final SecondFactors factors;
    private final AccountPasswords passwords;
    private final AccountLinks links;

    OwnSecondFactor(SecondFactors factors, AccountPasswords passwords, AccountLinks links) {
        this.factors = factors;
        this.passwords = passwords;
        this.links = links;
    }

    /**
     * @param password that was proven
     * @throws org.calends.input.InvalidInputException when it is too short to be the only one
     */
    @Transactional
    public void end(Account account, String password) {
        passwords.requireAlone(account, password);
        factors.end(account);
        links.tell(LinkKind.FACTOR_ENDED, account, account.email());
    }
}
