package org.calends.team;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** That somebody is in a team. */
@Entity
@Table(name = "team_member")
class TeamMember extends PanacheEntityBase {

    /** Each account is in a team once. */
    @Embeddable
    record Id(@Column(name = "team_id") UUID team, @Column(name = "account_id") UUID account) implements Serializable {
    }

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private TeamRole role;

    protected TeamMember() {
    }

    TeamMember(Id id, TeamRole role) {
        this.id = id;
        this.role = role;
    }

    void become(TeamRole other) {
        role = other;
    }

    UUID team() {
        return id.team();
    }

    UUID account() {
        return id.account();
    }

    TeamRole role() {
        return role;
    }
}
