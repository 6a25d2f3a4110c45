package org.calends.account.own;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.account.link.AccountLinks;
import org.calends.account.person.Account;
import org.calends.account.signin.PresentPassword;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/** Has the new address of whoever asks confirmed from its mailbox; until then the account keeps the old one. */
@ApplicationScoped
public class OwnMailAddress {

    private final AccountLinks links;
    private final PresentPassword present;

    OwnMailAddress(AccountLinks links, PresentPassword present) {
        this.links = links;
        this.present = present;
    }

    /** @return the failure {@link org.calends.input.InvalidInputException} when the password is wrong */
    public Uni<Account> change(String username, AddressChange change, RoutingContext http) {
        return present.of(username, change.currentPassword(), http).emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(account -> links.askAbout(account.id(), change.email()));
    }
}
