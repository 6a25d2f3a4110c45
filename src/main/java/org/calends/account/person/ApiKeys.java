package org.calends.account.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.input.ConflictException;
import org.calends.input.UnknownResourceException;

/** The one door to API keys. A key is 256 random bits, shown once when it is made. */
@ApplicationScoped
public class ApiKeys {

    /** How every key begins, so that people and programs recognise one. */
    public static final String PREFIX = "cal_";

    /** Last use is shown by the hour; writing it for every request would make each read a write. */
    private static final Duration LAST_USE_STEP = Duration.ofHours(1);

    private final Clock clock;
    private final Accounts accounts;
    private final SecurityLog log;

    ApiKeys(Clock clock, Accounts accounts, SecurityLog log) {
        this.clock = clock;
        this.accounts = accounts;
        this.log = log;
    }

    /** A key just made: the only moment at which it can be read. */
    public record NewKey(UUID id, String name, String key) {
    }

    /**
     * @param name by which the holder tells it from others
     * @throws ConflictException for an account that has ended, which would find it open when it begins again
     */
    @Transactional
    public NewKey make(UUID accountId, String name) {
        if (!accounts.get(accountId).isActive()) {
            throw new ConflictException("account.ended");
        }
        String key = PREFIX + Secrets.make();
        ApiKey made = new ApiKey(accounts.get(accountId), name, Secrets.hash(key), clock.instant());
        made.persist();
        log.done(SecurityEventKind.API_KEY_MADE, made.account().username(), name);
        return new NewKey(made.id(), name, key);
    }

    /**
     * From now on it opens nothing. Harmless when repeated.
     *
     * @throws UnknownResourceException when the account has no such key
     */
    @Transactional
    public void revoke(UUID accountId, UUID keyId) {
        ApiKey key = ApiKey.<ApiKey> find("id = ?1 and account.id = ?2", keyId, accountId).firstResultOptional()
                .orElseThrow(() -> new UnknownResourceException("account.key.not-found", keyId));
        key.revoke(clock.instant());
        log.done(SecurityEventKind.API_KEY_REVOKED, key.account().username(), key.name());
    }

    /** A key as it may be shown: without itself. */
    public record KnownKey(UUID id, String name, Instant createdAt, Instant lastUsedAt, boolean revoked) {
    }

    /** @return the account's keys, oldest first */
    @Transactional
    public List<KnownKey> known(UUID accountId) {
        return of(accountId).stream().map(key -> new KnownKey(key.id(), key.name(), key.createdAt(), key.lastUsedAt(),
                key.isRevoked())).toList();
    }

    @Transactional
    public List<ApiKey> of(UUID accountId) {
        return ApiKey.list("account.id = ?1 order by createdAt", accountId);
    }

    /** @return the account for which this key acts, if it still opens the door */
    @Transactional
    public Optional<Account> accountFor(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Optional<ApiKey> known = ApiKey.<ApiKey> find("keyHash", Secrets.hash(key)).firstResultOptional()
                .filter(ApiKey::opensTheDoor);
        known.ifPresent(this::noteUse);
        return known.map(ApiKey::account);
    }

    /**
     * A key that opens nothing any more.
     *
     * @param username whose it was
     * @param name by which the holder told it from others
     */
    public record EndedKey(String username, String name) {
    }

    /** @return empty for what never was a key */
    @Transactional
    public Optional<EndedKey> ended(String key) {
        return ApiKey.<ApiKey> find("keyHash", Secrets.hash(key)).firstResultOptional()
                .map(found -> new EndedKey(found.account().username(), found.name()));
    }

    private void noteUse(ApiKey key) {
        Instant now = clock.instant();
        if (key.lastUsedAt() == null || key.lastUsedAt().plus(LAST_USE_STEP).isBefore(now)) {
            key.used(now);
        }
    }
}
