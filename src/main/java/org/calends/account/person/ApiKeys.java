package org.calends.account.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;
import org.calends.input.UnknownResourceException;

/** The one door to API keys. A key is 256 random bits, shown once when it is made. */
@ApplicationScoped
public class ApiKeys {

    /** How every key begins, so that people and programs recognise one. */
    public static final String PREFIX = "cal_";

    /** How much of a key is kept and shown: six of its 256 bits' 43 characters. */
    private static final int SHOWN = PREFIX.length() + 6;

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
     * @throws InvalidInputException when it would have ended already, or is for a directory and for something else
     * @throws ConflictException for an account that has ended, which would find it open when it begins again
     */
    @Transactional
    public NewKey make(UUID accountId, ApiKeyDraft draft) {
        if (!accounts.get(accountId).isActive()) {
            throw new ConflictException("account.ended");
        }
        Instant now = clock.instant();
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now)) {
            throw new InvalidInputException("expiresAt", "account.key.past");
        }
        if (draft.isForMoreThanDirectory()) {
            throw new InvalidInputException("scopes", "account.key.directory-alone");
        }
        String key = PREFIX + Secrets.make();
        ApiKey made = new ApiKey(accounts.get(accountId), draft, key.substring(0, SHOWN), Secrets.hash(key), now);
        made.persist();
        log.done(SecurityEventKind.API_KEY_MADE, made.account().username(), draft.name() + " " + made.scopes()
                + (draft.expiresAt() == null ? "" : " until " + draft.expiresAt()));
        return new NewKey(made.id(), draft.name(), key);
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

    /**
     * A key as it may be shown: without itself.
     *
     * @param prefix how it begins; null for keys from before that was kept
     * @param expiresAt null for never
     */
    public record KnownKey(UUID id, String name, String prefix, Set<KeyScope> scopes, Instant createdAt, Instant lastUsedAt,
            Instant expiresAt, boolean expired, boolean revoked) {
    }

    /** @return the account's keys, oldest first */
    @Transactional
    public List<KnownKey> known(UUID accountId) {
        Instant now = clock.instant();
        List<ApiKey> keys = ApiKey.list("account.id = ?1 order by createdAt, id", accountId);
        return keys.stream().map(key -> new KnownKey(key.id(), key.name(), key.prefix(), key.scopes(), key.createdAt(),
                key.lastUsedAt(), key.expiresAt(), key.hasExpired(now), key.isRevoked())).toList();
    }

    /** Whom a key lets in, and what for. */
    public record Holder(Account account, Set<KeyScope> scopes) {
    }

    /** @return the account for which this key acts, if it still opens the door */
    @Transactional
    public Optional<Holder> holderOf(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Optional<ApiKey> known = ApiKey.<ApiKey> find("keyHash", Secrets.hash(key)).firstResultOptional()
                .filter(found -> found.opensTheDoor(clock.instant()));
        known.ifPresent(this::noteUse);
        return known.map(found -> new Holder(found.account(), found.scopes()));
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
