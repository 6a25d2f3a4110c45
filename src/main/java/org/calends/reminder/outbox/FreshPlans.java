package org.calends.reminder.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Has PostgreSQL plan each statement of a transaction for what the tables hold now. A plan that it kept from when the ledger or
 * the agenda was small reads all of a full one for each row, which takes minutes where a fresh plan takes milliseconds. It
 * does so in one process, as calling others to help costs a check that finds nothing more time than they save.
 */
@ApplicationScoped
public class FreshPlans {

    private static final String FRESH = """
            select set_config('plan_cache_mode', 'force_custom_plan', true),
                set_config('max_parallel_workers_per_gather', '0', true)""";

    private final boolean onPostgresql;

    FreshPlans(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.onPostgresql = url.startsWith("jdbc:postgresql:");
    }

    /** From here to the end of the transaction; H2 plans afresh by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask() {
        if (onPostgresql) {
            Panache.getSession().createNativeQuery(FRESH, Object[].class).getSingleResult();
        }
    }
}
