package org.calends.intake.file;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Under which id a file called an entry that became an obligation. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_OBLIGATION, deduceAliasInjectionPoints = false)
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

    /** @return the obligations that became of entries with these ids, by those */
    static Map<String, UUID> obligations(Collection<String> ids) {
        return ids.isEmpty() ? Map.of()
                : getEntityManager()
                        .createQuery("from ImportedEntry where externalId in :ids", ImportedEntry.class)
                        .setParameter("ids", ids).getResultList().stream()
                        .collect(Collectors.toMap(entry -> entry.externalId, entry -> entry.obligationId));
    }
}
