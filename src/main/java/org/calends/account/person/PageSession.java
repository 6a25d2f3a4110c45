package org.calends.account.person;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
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

    private static final int LONGEST_BROWSER = 200;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String secretHash;
    private Instant startedAt;
    private Instant expiresAt;
    private Instant lastSeenAt;
    private String browser;
    private boolean awaitsFactor;
    private Instant provenAt;

    @Embedded
    private ProviderSession provider;

    protected PageSession() {
    }

    /**
     * @param browser what it calls itself, or null
     * @param awaitsFactor whether a second factor is still to come
     */
    public PageSession(Account account, String secretHash, Instant now, Instant expiresAt, String browser,
            boolean awaitsFactor) {
        this.awaitsFactor = awaitsFactor;
        this.account = account;
        this.secretHash = secretHash;
        this.startedAt = now;
        this.expiresAt = expiresAt;
        this.lastSeenAt = now;
        this.provenAt = now;
        this.browser = browser == null || browser.length() <= LONGEST_BROWSER ? browser
                : browser.substring(0, LONGEST_BROWSER);
    }

    /**
     * Somebody who signed in elsewhere.
     *
     * @param provenAt when the person said there who it is
     */
    public PageSession(Account account, String secretHash, Instant now, Instant expiresAt, String browser,
            ProviderSession provider, Instant provenAt) {
        this(account, secretHash, now, expiresAt, browser, false);
        this.provider = provider;
        this.provenAt = provenAt;
    }

    static void endAllOf(Account account) {
        delete("account", account);
    }

    public Account account() {
        return account;
    }

    /** @param idle how long nobody may have come with it */
    public boolean opensTheDoor(Instant now, Duration idle) {
        return !awaitsFactor && now.isBefore(expiresAt) && now.isBefore(lastSeenAt().plus(idle)) && account.isActive();
    }

    /** @return whether the right code would open it */
    public boolean awaitsFactor(Instant now) {
        return awaitsFactor && now.isBefore(expiresAt) && account.isActive();
    }

    /** The second factor was right. */
    public void begin(String otherHash, Instant now, Instant end) {
        awaitsFactor = false;
        secretHash = otherHash;
        startedAt = now;
        provenAt = now;
        lastSeenAt = now;
        expiresAt = end;
    }

    /** Somebody said the password again. */
    public void prove(Instant now) {
        provenAt = now;
    }

    /** @param lately how long ago that may be */
    public boolean isProven(Instant now, Duration lately) {
        return now.isBefore((provenAt == null ? startedAt : provenAt).plus(lately));
    }

    /** From now on another secret opens it, and the present one nothing. */
    public void openBy(String otherHash) {
        secretHash = otherHash;
    }

    public UUID id() {
        return id;
    }

    public boolean isOpenedBy(String hash) {
        return secretHash.equals(hash);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** @return when somebody last came with it, to the minute; of sessions from before that was kept, when they began */
    public Instant lastSeenAt() {
        return lastSeenAt == null ? startedAt : lastSeenAt;
    }

    /** @return where and as whom somebody signed in elsewhere; null for who signed in here */
    public ProviderSession provider() {
        return provider;
    }

    /** @return what the browser called itself when it signed in, or null */
    public String browser() {
        return browser;
    }
}
