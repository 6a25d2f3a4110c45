package org.calends.reminder.acts;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The first time that somebody, or some program, fetched the page behind a reminder's link. Written once. */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_REMINDER, deduceAliasInjectionPoints = false)
class LinkFetch extends PanacheEntityBase {

    @Id
    private UUID reminderId;

    private Instant fetchedAt;

    protected LinkFetch() {
    }

    UUID reminderId() {
        return reminderId;
    }

    Instant fetchedAt() {
        return fetchedAt;
    }
}
