package org.calends.account.own;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.link.AccountLinks;
import org.calends.account.link.LinkKind;
import org.calends.account.person.Account;
import org.calends.account.person.AccountPasswords;
import org.calends.account.signin.PresentPassword;
import org.calends.account.signin.Sessions;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/** Changes the password of whoever asks, and signs them out everywhere else. */
@ApplicationScoped
public class OwnPassword {

    private final AccountPasswords passwords;
    private final AccountLinks links;
    private final Sessions sessions;
    private final PresentPassword present;

    OwnPassword(AccountPasswords passwords, AccountLinks links, Sessions sessions, PresentPassword present) {
        this.passwords = passwords;
        this.links = links;
        this.sessions = sessions;
        this.present = present;
    }

    /**
     * @param session that stays, or null
     * @return the account with its new password; the failure {@link org.calends.input.InvalidInputException} when the present
     *         one is wrong or the new one not good enough, or {@link org.calends.account.guess.TooManyGuessesException}
     */
    public Uni<Account> change(String username, PasswordChange change, String session, RoutingContext http) {
        return present.of(username, change.currentPassword(), http).emitOn(Infrastructure.getDefaultWorkerPool())
                .map(account -> changed(account, change, session));
    }

    private Account changed(Account account, PasswordChange change, String session) {
        Account now = passwords.change(account.id(), account.passwordHash(), change.password(),
                change.endKeys());
        sessions.endOthers(now, session);
        links.tell(LinkKind.PASSWORD_CHANGED, now, now.email());
        return now;
    }
}
