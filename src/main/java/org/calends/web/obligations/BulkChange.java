package org.calends.web.obligations;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What somebody changed of several obligations together, as it was before. */
@Entity
@Table(name = "bulk_change")
class BulkChange extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String username;
    private Instant madeAt;
    private String was;

    protected BulkChange() {
    }

    BulkChange(String username, Instant madeAt, String was) {
        this.username = username;
        this.madeAt = madeAt;
        this.was = was;
    }

    UUID id() {
        return id;
    }

    /** @return the drafts, as JSON */
    String was() {
        return was;
    }
}
