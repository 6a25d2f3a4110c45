package org.calends.account.link;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.password.PasswordUse;
import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;

/** Opens accounts whose password nobody but their holder ever knows. */
@ApplicationScoped
public class AccountInvitations {

    private final Accounts accounts;
    private final AccountLinks links;
    private final PasswordUse use;

    AccountInvitations(Accounts accounts, AccountLinks links, PasswordUse use) {
        this.use = use;
        this.accounts = accounts;
        this.links = links;
    }

    /** @param draft without a password, its holder is invited to choose one, unless people sign in without */
    @Transactional
    public Account open(AccountDraft draft) {
        Account account = accounts.open(draft);
        if (draft.password() == null && use.isFor(account.username())) {
            links.invite(account.id());
        }
        return account;
    }

    /** @throws org.calends.input.ConflictException when the account has ended or has no address */
    @Transactional
    public void invite(UUID id) {
        links.invite(id);
    }
}
