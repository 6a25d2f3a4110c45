package org.calends.account.sso;

import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
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
    private final SecurityLog log;
    private final Event<TeamsTold> teams;

    SsoAccounts(Clock clock, Accounts accounts, SecurityLog log, Event<TeamsTold> teams) {
        this.teams = teams;
        this.clock = clock;
        this.accounts = accounts;
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
        Optional<Role> role = provider.roles().decides()
                ? provider.roles().of(claims.texts(provider.settings().groupsClaim()))
                : Optional.of(account.map(Account::role).orElse(provider.settings().otherwise().orElse(Role.VIEWER)));
        if (role.isEmpty()) {
            known.ifPresent(accounts::takeRights);
            known.ifPresent(id -> tell(id, provider.settings(), Set.of()));
            return new SsoDecision(account.orElse(null), SsoRefusal.NO_ROLE);
        }
        return account.map(found -> SsoDecision.in(accounts.give(found.id(), role.get())))
                .orElseGet(() -> opened(provider.settings(), claims, role.get()))
                .map(found -> linked(found, claims, known.isEmpty()))
                .map(found -> tell(found, provider.settings(), claims));
    }

    private Account tell(Account account, Provider settings, SsoClaims claims) {
        tell(account.id(), settings, claims.texts(settings.groupsClaim()));
        return account;
    }

    private void tell(UUID account, Provider settings, Set<String> groups) {
        if (!settings.teams().isEmpty()) {
            Set<String> in = settings.teams().entrySet().stream()
                    .filter(each -> !Collections.disjoint(each.getValue(), groups)).map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            teams.fire(new TeamsTold(account, settings.teams().keySet(), in));
        }
    }

    private Optional<Account> joined(Provider settings, SsoClaims claims) {
        return settings.joinsByAddress() ? claims.verifiedAddress(settings.trustsAddresses()).flatMap(accounts::theOneAt)
                : Optional.empty();
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

    private Account linked(Account account, SsoClaims claims, boolean isNew) {
        if (isNew) {
            new SsoIdentity(claims, account.id(), clock.instant()).persist();
            log.done(SecurityEventKind.SSO_LINKED, account.username(), claims.issuer());
        }
        return account;
    }
}
