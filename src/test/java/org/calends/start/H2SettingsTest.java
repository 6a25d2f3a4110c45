package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class H2SettingsTest {

    private static final String SAFE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0";

    @Test
    void a_bare_address_gets_every_safe_setting() {
        assertThat(H2Settings.enforceOn("jdbc:h2:file:./data/calends")).isEqualTo("jdbc:h2:file:./data/calends" + SAFE);
    }

    @Test
    void an_operators_unsafe_setting_gives_way_and_others_stay() {
        assertThat(H2Settings.enforceOn("jdbc:h2:./x;write_delay=500;CACHE_SIZE=1000;AUTO_SERVER=TRUE"))
                .isEqualTo("jdbc:h2:./x;CACHE_SIZE=1000" + SAFE);
    }

    @Test
    void another_databases_address_stays_as_it_is() {
        assertThat(H2Settings.enforceOn("jdbc:postgresql://db/calends?WRITE_DELAY=1"))
                .isEqualTo("jdbc:postgresql://db/calends?WRITE_DELAY=1");
    }
}
