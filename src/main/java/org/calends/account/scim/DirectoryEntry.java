package org.calends.account.scim;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a directory knows of an account. */
@Entity
@Table(name = "directory_entry")
class DirectoryEntry extends PanacheEntityBase {

    @Id
    private UUID accountId;

    private String externalId;
    private String givenName;
    private String familyName;
    private Instant removedAt;

    protected DirectoryEntry() {
    }

    private DirectoryEntry(UUID accountId) {
        this.accountId = accountId;
    }

    static DirectoryEntry of(UUID account) {
        return DirectoryEntry.<DirectoryEntry> findByIdOptional(account).orElseGet(() -> {
            DirectoryEntry made = new DirectoryEntry(account);
            made.persist();
            return made;
        });
    }

    static Optional<DirectoryEntry> known(UUID account) {
        return DirectoryEntry.findByIdOptional(account);
    }

    static Optional<DirectoryEntry> with(String externalId) {
        return DirectoryEntry.<DirectoryEntry> find("externalId", externalId).firstResultOptional();
    }

    /**
     * @param id by which the directory knows the account; null for none
     * @param given and family: the parts of the name as the directory has them, which it compares with its own; null for none
     */
    void describe(String id, String given, String family) {
        externalId = id;
        givenName = given;
        familyName = family;
        removedAt = null;
    }

    /** The directory deleted the person; a new one may have the id. */
    void remove(Instant now) {
        describe(null, null, null);
        removedAt = now;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    UUID accountId() {
        return accountId;
    }

    String givenName() {
        return givenName;
    }

    String familyName() {
        return familyName;
    }

    String externalId() {
        return externalId;
    }
}
