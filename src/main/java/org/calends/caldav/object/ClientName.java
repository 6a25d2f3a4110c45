package org.calends.caldav.object;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Under which name and UID a client made the entry that became an obligation: it must find both again. */
@Entity
@Table(name = "client_name")
class ClientName extends PanacheEntityBase {

    @Id
    private UUID obligationId;
    private String name;
    private String uid;

    protected ClientName() {
    }

    ClientName(UUID obligationId, String name, String uid) {
        this.obligationId = obligationId;
        this.name = name;
        this.uid = uid;
    }

    UUID obligationId() {
        return obligationId;
    }

    String name() {
        return name;
    }

    String uid() {
        return uid;
    }
}
