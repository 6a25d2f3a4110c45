package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Kills the real process in the middle of sending, again and again: nothing may be lost, and nothing told twice but what was
 * on its way in the moment of a kill. {@code -Dcalends.kills=100} makes it long.
 */
class KilledProcessIT {

    private static final int KILLS = Integer.getInteger("calends.kills", 3);
    private static final int OBLIGATIONS_PER_KILL = 15;

    private final Random random = new Random(20210426);

    @TempDir
    Path folder;

    @Test
    void on_h2_every_reminder_survives() throws Exception {
        Map<String, String> database = Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:" + folder.resolve("calends"));
        try (CountingSmtp smtp = new CountingSmtp()) {
            killAgainAndAgain("H2", new Dispatch(Path.of("target/quarkus-app/quarkus-run.jar"), folder, database, smtp));
        }
    }

    @Test
    void on_postgresql_every_reminder_survives() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start(); CountingSmtp smtp = new CountingSmtp()) {
            killAgainAndAgain("PostgreSQL", new Dispatch(Path.of("target/quarkus-app-postgresql/quarkus-run.jar"), folder,
                    ReplicasIT.on(server), smtp));
        }
    }

    private void killAgainAndAgain(String database, Dispatch dispatch) throws Exception {
        int obligations = KILLS * OBLIGATIONS_PER_KILL;
        int expected = obligations * Dispatch.SUBSCRIBERS;
        dispatch.fill(obligations);
        for (int kill = 0; kill < KILLS; kill++) {
            RunningJar calends = dispatch.start();
            dispatch.awaitMomentOfSending(random);
            assertThat(calends.isAlive()).as("it runs until it is killed").isTrue();
            calends.kill();
        }
        try (RunningJar calends = dispatch.start().awaitReady()) {
            dispatch.awaitAllTold(calends, expected);
            judge(database, dispatch, expected, dispatch.sent(calends));
        }
    }

    private static void judge(String database, Dispatch dispatch, int expected, Set<String> ledger) {
        Set<String> lost = new HashSet<>(ledger);
        lost.removeAll(dispatch.smtp().messageIds());
        int extra = dispatch.smtp().accepted() - dispatch.smtp().messageIds().size();
        System.out.printf("%s: %d kills, %d reminders, %d lost, %d extra copies%n", database, KILLS, expected, lost.size(),
                extra);
        assertThat(ledger).as("reminders that the ledger calls sent").hasSize(expected);
        assertThat(lost).as("called sent, never arrived").isEmpty();
        assertThat(dispatch.smtp().messageIds()).as("arrived").hasSize(expected);
        assertThat(extra).as("extra copies, at most those on their way in a kill")
                .isLessThanOrEqualTo(KILLS * Dispatch.CONNECTIONS);
    }
}
