package org.calends.caldav;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a person's client wrote beside what Calends keeps; nobody else sees it. */
@Entity
@Table(name = "client_lines")
class ClientLines extends PanacheEntityBase {

    /** Each person's own. */
    @Embeddable
    record Id(String username, UUID obligationId) implements Serializable {
    }

    @EmbeddedId
    private Id id;
    private String lines;

    protected ClientLines() {
    }

    ClientLines(Id id) {
        this.id = id;
    }

    UUID obligationId() {
        return id.obligationId();
    }

    /** @return content lines, unfolded, each with CRLF */
    String lines() {
        return lines;
    }

    void become(String newLines) {
        lines = newLines;
    }
}
