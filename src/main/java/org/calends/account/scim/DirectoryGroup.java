package org.calends.account.scim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A group of a directory. It may mean a role. */
@Entity
@Table(name = "directory_group")
class DirectoryGroup extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String displayName;
    private String externalId;
    private Instant createdAt;
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "directory_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "account_id")
    private Set<UUID> members = new HashSet<>();

    protected DirectoryGroup() {
    }

    DirectoryGroup(Instant now) {
        this.createdAt = now;
    }

    void describe(String name, String external, Set<UUID> accounts, Instant now) {
        displayName = name;
        externalId = external;
        changedAt = now;
        members.retainAll(accounts);
        members.addAll(accounts);
    }

    /** @return locked, since directories send changes of one group side by side, and none of them may be lost */
    static Optional<DirectoryGroup> toChange(UUID id) {
        return DirectoryGroup.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<DirectoryGroup> called(String name) {
        return DirectoryGroup.<DirectoryGroup> find("lower(displayName) = lower(?1)", name).firstResultOptional();
    }

    static List<DirectoryGroup> of(UUID account) {
        return list("select g from DirectoryGroup g join g.members m where m = ?1 order by g.displayName", account);
    }

    /** @return of all accounts that are in a group, asked for at once */
    static Map<UUID, List<DirectoryGroup>> byAccount() {
        Map<UUID, List<DirectoryGroup>> groups = new HashMap<>();
        DirectoryGroup.<DirectoryGroup> list("from DirectoryGroup g left join fetch g.members order by g.displayName")
                .forEach(
                        group -> group.members.forEach(id -> groups.computeIfAbsent(id, none -> new ArrayList<>()).add(group)));
        return groups;
    }

    UUID id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    String externalId() {
        return externalId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Set<UUID> members() {
        return members;
    }
}
