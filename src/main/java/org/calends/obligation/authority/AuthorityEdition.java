package org.calends.obligation.authority;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * One row that says which edition the added names are, so that every process notices when they change, and which is applied.
 */
@Entity
class AuthorityEdition extends PanacheEntityBase {

    static final int ID = 1;

    @Id
    private int id;
    private String edition;
    private Instant changedAt;
    private String settled;

    protected AuthorityEdition() {
    }

    /** Never a number counted on: a change that is taken back must not be taken for the next one. */
    void changed(Instant now) {
        edition = UUID.randomUUID().toString();
        changedAt = now;
    }

    void settled(String dictionary) {
        settled = dictionary;
    }

    String edition() {
        return edition;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** @return the edition of the whole dictionary by which all obligations have their keys, or null */
    String settled() {
        return settled;
    }
}
