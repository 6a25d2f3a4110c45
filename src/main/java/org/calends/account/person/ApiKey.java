package org.calends.account.person;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A key with which a program acts for an account. Only its hash is kept. */
@Entity
@Table(name = "api_key")
public class ApiKey extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String name;
    private String prefix;
    private String keyHash;
    private String scopes;
    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private Instant revokedAt;

    protected ApiKey() {
    }

    ApiKey(Account account, ApiKeyDraft draft, String prefix, String keyHash, Instant now) {
        this.account = account;
        this.name = draft.name();
        this.scopes = KeyScope.text(draft.scopes());
        this.expiresAt = draft.expiresAt();
        this.prefix = prefix;
        this.keyHash = keyHash;
        this.createdAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    void used(Instant now) {
        lastUsedAt = now;
    }

    boolean opensTheDoor(Instant now) {
        return revokedAt == null && !hasExpired(now) && account.isActive();
    }

    boolean hasExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    Account account() {
        return account;
    }

    /** For good: no key comes back. */
    static void revokeAllOf(Account account, Instant now) {
        update("revokedAt = ?1 where account = ?2 and revokedAt is null", now, account);
    }

    public String name() {
        return name;
    }

    /** @return how it begins, by which its holder knows it again; null for keys from before that was kept */
    public String prefix() {
        return prefix;
    }

    public Set<KeyScope> scopes() {
        return KeyScope.of(scopes);
    }

    /** @return from when on it opens nothing, or null */
    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
