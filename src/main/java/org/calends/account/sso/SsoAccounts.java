package org.calends.account.sso;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.ExternalGroups;
import org.calends.account.person.Role;
import org.calends.account.sso.SsoSettings.Provider;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;

/**
 * Finds or opens the account of somebody whom a provider vouches for. An account that is there already is joined only where
 * the settings say by what, so that no provider takes over what it did not open.
 */
@ApplicationScoped
class SsoAccounts {

    private static final int LONGEST_ADDRESS = 254;

    private final Clock clock;
    private final Accounts accounts;
    private final Instance<ExternalIds> directory;
    private final Event<ExternalGroups> announcements;
    private final SecurityLog log;

    SsoAccounts(Clock clock, Accounts accounts, Instance<ExternalIds> directory, Event<ExternalGroups> announcements,
            SecurityLog log) {
        this.clock = clock;
        this.accounts = accounts;
        this.directory = directory;
        this.announcements = announcements;
        this.log = log;
    }

    /** @throws org.calends.input.ConflictException when the last administrator would be none any more */
    @Transactional
    SsoDecision decide(SsoProvider provider, SsoClaims claims) {
        Optional<UUID> known = SsoIdentity.accountOf(claims);
        Optional<Account> account = known.map(accounts::get).or(() -> joined(provider.settings(), claims));
        if (account.isPresent() && !account.get().isActive()) {
            return new SsoDecision(account.get(), SsoRefusal.FAILED);
        }
        Set<String> groups = claims.texts(provider.settings().groupsClaim());
        Optional<Role> role = provider.roles().decides() ? provider.roles().of(groups)
                : Optional.of(account.map(Account::role).orElse(provider.settings().otherwise().orElse(Role.VIEWER)));
        if (role.isEmpty()) {
            known.ifPresent(accounts::takeRights);
            return new SsoDecision(account.orElse(null), SsoRefusal.NO_ROLE);
        }
        return account.map(found -> SsoDecision.in(accounts.give(found.id(), role.get())))
                .orElseGet(() -> opened(provider.settings(), claims, role.get()))
                .map(found -> linked(found, claims, known.isEmpty(), groups));
    }

    private Optional<Account> joined(Provider settings, SsoClaims claims) {
        Optional<Account> known = settings.externalIdClaim().flatMap(claims::text)
                .flatMap(id -> directory.stream().flatMap(ids -> ids.accountWith(id).stream()).findFirst())
                .map(accounts::get);
        return known.or(() -> settings.joinsByAddress()
                ? claims.verifiedAddress(settings.trustsAddresses()).flatMap(accounts::theOneAt)
                : Optional.empty());
    }

    private SsoDecision opened(Provider settings, SsoClaims claims, Role role) {
        Optional<String> name = Stream.of(claims.text(settings.usernameClaim()), claims.text("email"))
                .flatMap(Optional::stream).filter(each -> each.matches(AccountDraft.NAME)).findFirst();
        if (name.isEmpty()) {
            return new SsoDecision(null, SsoRefusal.NO_NAME);
        }
        Optional<String> address = claims.verifiedAddress(settings.trustsAddresses())
                .filter(each -> each.length() <= LONGEST_ADDRESS && each.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+"));
        if (!accounts.called(name.get()).isEmpty() || address.flatMap(accounts::byEmail).isPresent()) {
            return new SsoDecision(null, SsoRefusal.TAKEN);
        }
        return SsoDecision.in(accounts.open(new AccountDraft(name.get(), null, claims.displayName(), address.orElse(null), role,
                null, null)));
    }

    private Account linked(Account account, SsoClaims claims, boolean isNew, Set<String> groups) {
        if (isNew) {
            new SsoIdentity(claims, account.id(), clock.instant()).persist();
            log.done(SecurityEventKind.SSO_LINKED, account.username(), claims.issuer());
        }
        announcements.fire(new ExternalGroups(account, claims.issuer(), groups));
        return account;
    }
}
