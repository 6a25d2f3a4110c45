package org.calends.account.link;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.account.password.PasswordUse;
import org.calends.account.person.Account;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A mail about an account, and the link in it. */
@Entity
@Table(name = "account_link")
class AccountLink extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private UUID accountId;
    private String recipient;
    private Instant requestedAt;
    private Instant expiresAt;
    private String secretHash;
    private Instant writtenAt;
    private Instant usedAt;

    protected AccountLink() {
    }

    /**
     * @param accountId null while nobody has looked whose it is
     * @param recipient an address, or what somebody typed who forgot the password; null for the account's own
     */
    AccountLink(LinkKind kind, UUID accountId, String recipient, Instant now, Instant expiresAt) {
        this.kind = kind;
        this.accountId = accountId;
        this.recipient = recipient;
        this.requestedAt = now;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    LinkKind kind() {
        return kind;
    }

    UUID accountId() {
        return accountId;
    }

    String recipient() {
        return recipient;
    }

    boolean opens(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** Nobody chooses a password that opens nothing. */
    boolean isFor(Account account, PasswordUse use) {
        return account.isActive() && (!kind.isForPassword() || use.isFor(account.username()));
    }

    /** The mail is being written: from now on this secret opens it, and none before. */
    void write(UUID account, String hash, Instant now) {
        accountId = account;
        secretHash = hash;
        writtenAt = now;
    }

    /** The mail did not go: it is written anew. */
    void writeAgain() {
        secretHash = null;
        writtenAt = null;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
