package org.calends.reminder.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** After a large import PostgreSQL kept to the plan for an empty agenda and held each note against each obligation. */
@QuarkusTest
@Tag("database")
class FreshPlansTest {

    @Inject
    FreshPlans plans;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void a_transaction_of_the_check_plans_afresh_and_the_next_one_does_not() {
        assumeTrue(url.startsWith("jdbc:postgresql:"), "H2 keeps no plans");
        String asked = QuarkusTransaction.requiringNew().call(() -> {
            plans.ask();
            return planning();
        });
        assertThat(asked).isEqualTo("force_custom_plan");
        assertThat(QuarkusTransaction.requiringNew().call(FreshPlansTest::planning)).isEqualTo("auto");
    }

    private static String planning() {
        return Panache.getSession().createNativeQuery("select current_setting('plan_cache_mode')", String.class)
                .getSingleResult();
    }
}
