package org.calends.intake;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Under which id a file called an entry that became an obligation. */
@Entity
@Table(name = "imported_entry")
class ImportedEntry extends PanacheEntityBase {

    @Id
    private String externalId;

    private UUID obligationId;

    protected ImportedEntry() {
    }

    ImportedEntry(String externalId, UUID obligationId) {
        this.externalId = externalId;
        this.obligationId = obligationId;
    }

    static List<String> known(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
                : getEntityManager()
                        .createQuery("select externalId from ImportedEntry where externalId in :ids", String.class)
                        .setParameter("ids", ids).getResultList();
    }
}
