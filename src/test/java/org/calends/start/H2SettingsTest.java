package org.calends.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2SettingsTest {

    private static final String SAFE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=0";

    @Test
    void a_bare_address_gets_every_safe_setting() {
        assertThat(H2Settings.enforceOn("jdbc:h2:file:./data/calends")).isEqualTo("jdbc:h2:file:./data/calends" + SAFE);
    }

    @Test
    void the_database_itself_says_that_it_is_safe(@TempDir Path folder) throws SQLException {
        String url = H2Settings.enforceOn("jdbc:h2:file:" + folder.resolve("calends") + ";WRITE_DELAY=500");
        Map<String, String> settings = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from information_schema.settings")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        assertThat(settings).containsEntry("MODE", "PostgreSQL").containsEntry("WRITE_DELAY", "0");
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
