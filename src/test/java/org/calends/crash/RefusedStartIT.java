package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starts that would end badly end at once, with a sentence that says what to do (acceptance row R25). */
class RefusedStartIT {

    @TempDir
    Path folder;

    @Test
    void a_second_process_on_the_same_h2_file_is_refused() throws Exception {
        Map<String, String> database = at("jdbc:h2:file:" + folder.resolve("calends"));
        try (RunningJar first = RunningJar.start(Dispatch.ON_H2, folder, database).awaitReady();
                RunningJar second = RunningJar.start(Dispatch.ON_H2, folder, database)) {
            assertThat(second.awaitRefusal()).contains("Calends cannot start: another Calends is using this database file");
            assertThat(first.isAlive()).isTrue();
        }
    }

    @Test
    void the_h2_build_refuses_a_postgresql_address() throws Exception {
        try (RunningJar wrong = RunningJar.start(Dispatch.ON_H2, folder, at("jdbc:postgresql://127.0.0.1:1/calends"))) {
            assertThat(wrong.awaitRefusal()).contains("Calends cannot start: this is the H2 build",
                    "target/quarkus-app-postgresql/quarkus-run.jar");
        }
    }

    private static Map<String, String> at(String url) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url);
    }
}
