package org.calends.reminder.ledger;

import java.time.Instant;

import io.quarkus.hibernate.orm.panache.Panache;

/** The clock that all processes share: leases are reckoned by it, as two machines need not agree on the time. */
public final class DatabaseClock {

    private DatabaseClock() {
    }

    /** @return the moment at which the present transaction began, as the database has it */
    public static Instant instant() {
        return Panache.getSession().createNativeQuery("select current_timestamp", Instant.class).getSingleResult();
    }
}
