package org.calends.account.person;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.calends.input.UnknownResourceException;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A person who signs in. The password is kept as a hash only. */
@Entity
public class Account extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String username;
    private String email;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String passwordHash;
    private String locale;
    private String zone;

    @Embedded
    private Absence absence;

    private boolean active;
    private Instant createdAt;

    protected Account() {
    }

    Account(AccountDraft draft, String passwordHash, Instant now) {
        this.username = draft.username();
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.active = true;
        describe(draft);
    }

    void describe(AccountDraft draft) {
        email = draft.email();
        displayName = draft.displayName() == null ? username : draft.displayName();
        role = draft.role() == null ? Role.VIEWER : draft.role();
        locale = draft.locale();
        zone = draft.zone();
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    /** @param until the day on which the person is back; both null for somebody who is there */
    void leave(LocalDate until, String standIn) {
        absence = new Absence(standIn, until);
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    /** @throws UnknownResourceException when there is none */
    static Account withId(UUID id) {
        return Account.<Account> findByIdOptional(id)
                .orElseThrow(() -> new UnknownResourceException("account.not-found", id));
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    /** @return the e-mail address, or null when none is known */
    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    /** @return an IETF language tag such as {@code zh-CN}, or null for the browser's */
    public String locale() {
        return locale;
    }

    /** @return an IANA zone id, or null for the organisation's */
    public String zone() {
        return zone;
    }

    /** @return where this person's days begin; a zone that this Java platform does not know is the organisation's */
    public ZoneId zoneWithin(ZoneId organisation) {
        try {
            return zone == null ? organisation : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return organisation;
        }
    }

    /** @return to whom mails go on this day instead of to this person; empty while the person is there */
    public Optional<String> standIn(LocalDate today) {
        return absence().standIn(today);
    }

    /** @return the day on which the person is back, or was, or null */
    public LocalDate awayUntil() {
        return absence().awayUntil();
    }

    private Absence absence() {
        return absence == null ? Absence.NONE : absence;
    }

    public boolean isActive() {
        return active;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
