package org.calends.team;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Some people of the organisation to whom deadlines can belong; a confidential one's are hidden from everybody else. */
@Entity
@FilterDef(name = VisibleRows.FILTER, autoEnabled = true, applyToLoadByKey = true, parameters = {
        @ParamDef(name = "everything", type = Boolean.class, resolver = VisibleRows.Everything.class),
        @ParamDef(name = "person", type = String.class, resolver = VisibleRows.Person.class),
        @ParamDef(name = "address", type = String.class, resolver = VisibleRows.Address.class),
        @ParamDef(name = "team", type = UUID.class, resolver = VisibleRows.OfTeam.class) })
class Team extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String name;
    private boolean confidential;
    private Instant createdAt;

    protected Team() {
    }

    Team(String name, boolean confidential, Instant now) {
        this.createdAt = now;
        become(name, confidential);
    }

    void become(String newName, boolean hidden) {
        name = newName.strip();
        confidential = hidden;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    boolean isConfidential() {
        return confidential;
    }
}
