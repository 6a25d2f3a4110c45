package org.calends.obligation.authority;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.calends.authority.AddedName;
import org.calends.authority.AuthorityDictionary;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A name of an authority that an administrator has added. The usual name of a new authority is the first of its rows. */
@Entity
public class AuthorityName extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    private String authority;
    private String authorityKey;
    private String jurisdiction;
    private String name;
    private String addedBy;
    private Instant addedAt;

    protected AuthorityName() {
    }

    AuthorityName(AddedName added, String addedBy, Instant now) {
        this.authority = added.authority();
        this.authorityKey = AuthorityDictionary.fold(added.authority());
        this.jurisdiction = added.jurisdiction();
        this.name = added.name();
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    AddedName added() {
        return new AddedName(authority, jurisdiction, name);
    }

    /** @return whether it is the usual name of an authority that begins here */
    boolean isUsual() {
        return name.equals(authority);
    }

    public UUID id() {
        return id;
    }

    /** @return the key of the authority that is called so */
    public String authorityKey() {
        return authorityKey;
    }

    public String name() {
        return name;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
