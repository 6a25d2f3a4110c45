package org.calends.account.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Whose an e-mail address is or was, and what may be done by it. Changes nothing. */
@ApplicationScoped
public class AccountAddresses {

    /** @return whether an active account with this e-mail address may write obligations */
    @Transactional
    public boolean isEditor(String email) {
        return !editorsAmong(List.of(email)).isEmpty();
    }

    /**
     * @return those of these e-mail addresses at which an active account may write obligations, as {@link Addresses#key} writes
     *         them
     */
    @Transactional
    public Set<String> editorsAmong(Collection<String> emails) {
        List<Account> found = Account.list("active and lower(email) in ?1 and role in ?2",
                emails.stream().map(email -> Addresses.key(email.strip())).distinct().toList(),
                List.of(Role.EDITOR, Role.ADMIN));
        return found.stream().map(account -> Addresses.key(account.email())).collect(Collectors.toSet());
    }

    /** @return whether this address was an account's, and is that of none that is still active */
    @Transactional
    public boolean hasLeft(String address) {
        String email = Addresses.key(address);
        return (Account.count("lower(email) = lower(?1) and not active", email) > 0
                || FormerAddress.count("lower(email) = lower(?1)", email) > 0)
                && Account.count("lower(email) = lower(?1) and active", email) == 0;
    }

    /** @return every address that an account has or had */
    @Transactional
    public Addresses addresses() {
        return addresses("email is not null", "1 = 1", Map.of());
    }

    /** @return those of these addresses that an account has or had */
    @Transactional
    public Addresses addressesAmong(Collection<String> emails) {
        List<String> keys = emails.stream().map(Addresses::key).distinct().toList();
        return keys.isEmpty() ? Addresses.NONE
                : addresses("lower(email) in :keys", "lower(email) in :keys", Map.of("keys", keys));
    }

    private static Addresses addresses(String of, String formerly, Map<String, Object> parameters) {
        Map<Boolean, List<Account>> accounts = Account.<Account> find(of, parameters).stream()
                .collect(Collectors.partitioningBy(Account::isActive));
        List<FormerAddress> former = FormerAddress.list(formerly, parameters);
        return Addresses.of(accounts.get(true).stream().map(Account::email).toList(),
                Stream.concat(accounts.get(false).stream().map(Account::email), former.stream().map(FormerAddress::email))
                        .toList());
    }

    /** @return by what those signed in who have left */
    @Transactional
    public Set<String> endedUsernames() {
        return Account.<Account> list("not active").stream().map(Account::username)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @return by what obligations may name people who have left: their addresses, and the names by which they signed in */
    @Transactional
    public Set<String> leftNames() {
        Addresses addresses = addresses();
        Set<String> names = new TreeSet<>(addresses.left());
        Account.<Account> list("not active").stream().map(Account::username).filter(name -> !addresses.isActive(name))
                .map(Addresses::key).forEach(names::add);
        return names;
    }

    /** @return the address of this account, the name by which it signs in, and the addresses that it gave up to nobody else */
    @Transactional
    public List<String> namesOf(UUID id) {
        Account account = Account.withId(id);
        Stream<String> former = FormerAddress.<FormerAddress> list("accountId = ?1 order by givenUpAt, id", id).stream()
                .map(FormerAddress::email).filter(this::hasLeft);
        return Stream.of(Stream.ofNullable(account.email()), Stream.of(account.username()), former).flatMap(each -> each)
                .map(Addresses::key).distinct().toList();
    }

    /** @return the account of that name, or the one that had this address last */
    @Transactional
    public Optional<Account> onceAt(String name) {
        return Account.<Account> find("lower(username) = lower(?1)", name).firstResultOptional().or(() -> onceWith(name));
    }

    private static Optional<Account> onceWith(String address) {
        String email = Addresses.key(address);
        return Account.<Account> find("lower(email) = lower(?1) order by active desc, username", email).firstResultOptional()
                .or(() -> Account
                        .<Account> find("id in (select f.accountId from FormerAddress f where lower(f.email) = lower(?1))"
                                + " order by active desc, username", email)
                        .firstResultOptional());
    }
}
