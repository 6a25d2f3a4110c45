package org.calends.reminder.check;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.Filter;

/**
 * When an obligation is to be looked at again, as a check found. Holds as long as the obligation and the circumstances are what
 * they were; nothing is lost when it is. Written by {@link RecheckSchedule} in statements of its own.
 */
@Entity
@Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_OBLIGATION, deduceAliasInjectionPoints = false)
@Table(name = "next_look")
class RecheckTime {

    @Id
    private UUID obligationId;
    private int obligationVersion;
    private long circumstances;
    /** Null: not before something changes. */
    private Instant lookAt;

    protected RecheckTime() {
    }
}
