package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Kills the real process in the middle of sending, again and again, while the mail server misbehaves too: nothing may be lost,
 * and nothing told twice but what was on its way. {@code -Dcalends.kills=100} makes it long.
 */
class KilledProcessIT {

    private static final int KILLS = Integer.getInteger("calends.kills", 3);
    private static final int OBLIGATIONS_PER_KILL = 15;

    private final Random random = new Random();

    @TempDir
    Path folder;

    @Test
    void on_h2_every_reminder_survives() throws Exception {
        try (CountingSmtp smtp = new CountingSmtp(Mood.BAD)) {
            killAgainAndAgain("H2, killed", new Dispatch(Dispatch.ON_H2, folder, onH2(), smtp));
        }
    }

    @Test
    void on_postgresql_every_reminder_survives() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start(); CountingSmtp smtp = new CountingSmtp(Mood.BAD)) {
            killAgainAndAgain("PostgreSQL, killed",
                    new Dispatch(Dispatch.ON_POSTGRESQL, folder, ReplicasIT.on(server), smtp));
        }
    }

    /** SIGTERM: what is on its way is sent to its end and written down, so nothing at all is repeated. */
    @Test
    void a_stop_that_is_asked_for_repeats_nothing() throws Exception {
        try (CountingSmtp smtp = new CountingSmtp(Mood.GOOD)) {
            Dispatch dispatch = new Dispatch(Dispatch.ON_H2, folder, onH2(), smtp);
            int stops = (KILLS + 1) / 2;
            int obligations = stops * OBLIGATIONS_PER_KILL;
            dispatch.fill(obligations);
            for (int stop = 0; stop < stops; stop++) {
                RunningJar calends = dispatch.start();
                dispatch.awaitMomentOfSending(random);
                calends.close();
            }
            try (RunningJar calends = dispatch.start().awaitReady()) {
                dispatch.awaitAllTold(calends);
                dispatch.judge("H2, stopped", calends, obligations, stops);
            }
            assertThat(smtp.extra()).isZero();
        }
    }

    private void killAgainAndAgain(String what, Dispatch dispatch) throws Exception {
        int obligations = KILLS * OBLIGATIONS_PER_KILL;
        dispatch.fill(obligations);
        for (int kill = 0; kill < KILLS; kill++) {
            RunningJar calends = dispatch.start();
            dispatch.awaitMomentOfSending(random);
            assertThat(calends.isAlive()).as("it runs until it is killed").isTrue();
            calends.kill();
        }
        try (RunningJar calends = dispatch.start().awaitReady()) {
            dispatch.awaitAllTold(calends);
            dispatch.judge(what, calends, obligations, KILLS);
        }
    }

    private Map<String, String> onH2() {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:" + folder.resolve("calends"));
    }
}
