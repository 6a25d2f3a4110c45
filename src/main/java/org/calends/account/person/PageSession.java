package org.calends.account.person;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A browser that is signed in. Only the hash of its secret is kept. */
@Entity
@Table(name = "page_session")
public class PageSession extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String secretHash;
    private Instant startedAt;
    private Instant expiresAt;

    protected PageSession() {
    }

    public PageSession(Account account, String secretHash, Instant now, Instant expiresAt) {
        this.account = account;
        this.secretHash = secretHash;
        this.startedAt = now;
        this.expiresAt = expiresAt;
    }

    public Account account() {
        return account;
    }

    public boolean opensTheDoor(Instant now) {
        return now.isBefore(expiresAt) && account.isActive();
    }
}
