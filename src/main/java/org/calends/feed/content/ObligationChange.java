package org.calends.feed.content;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One line in the list of changes; written by {@link ChangeLog} over JDBC, only read as an entity. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_TEAM, deduceAliasInjectionPoints = false)
@Table(name = "obligation_change")
class ObligationChange extends PanacheEntityBase {

    @Id
    private long number;
    private UUID obligationId;
    private String mark;

    protected ObligationChange() {
    }

    UUID obligationId() {
        return obligationId;
    }

    ChangeLog.Place place() {
        return new ChangeLog.Place(number, mark);
    }
}
