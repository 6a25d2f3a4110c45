package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Three processes on one PostgreSQL: one is killed, one frozen past its lease and woken again. Still each is told once. */
class ReplicasIT {

    private static final int OBLIGATIONS = 150;
    private static final int KILLS = Integer.getInteger("calends.kills", 3);
    private static final int OBLIGATIONS_PER_KILL = 20;
    private static final int REPLICAS = 3;
    private static final int PAST_THE_LEASE = 10_000;

    @TempDir
    Path folder;

    @Test
    void three_replicas_tell_each_reminder_once_though_one_dies_and_one_sleeps() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start(); CountingSmtp smtp = new CountingSmtp(Mood.GOOD)) {
            Dispatch dispatch = new Dispatch(Dispatch.ON_POSTGRESQL, folder, on(server), smtp);
            dispatch.fill(OBLIGATIONS);
            try (RunningJar killed = dispatch.start();
                    RunningJar frozen = dispatch.start();
                    RunningJar steady = dispatch.start()) {
                dispatch.awaitMomentOfSending(new Random());
                frozen.freeze();
                dispatch.awaitMails(20);
                killed.kill();
                steady.awaitReady();
                Thread.sleep(PAST_THE_LEASE);
                frozen.wake();
                dispatch.awaitAllTold(steady);
                dispatch.judge("3 replicas, 1 killed, 1 frozen past its lease", steady, OBLIGATIONS, 2);
                assertThat(frozen.isAlive()).isTrue();
            }
        }
    }

    /** Acceptance row R2; {@code -Dcalends.kills=25} makes it long. */
    @Test
    void any_of_three_replicas_may_be_killed_again_and_again() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start(); CountingSmtp smtp = new CountingSmtp(Mood.BAD)) {
            Dispatch dispatch = new Dispatch(Dispatch.ON_POSTGRESQL, folder, on(server), smtp);
            dispatch.fill(KILLS * OBLIGATIONS_PER_KILL);
            Random random = new Random();
            List<RunningJar> replicas = new ArrayList<>();
            try {
                for (int i = 0; i < REPLICAS; i++) {
                    replicas.add(dispatch.start());
                }
                for (int kill = 0; kill < KILLS; kill++) {
                    dispatch.awaitMomentOfSending(random);
                    int which = random.nextInt(REPLICAS);
                    assertThat(replicas.get(which).isAlive()).as("it runs until it is killed").isTrue();
                    replicas.get(which).kill();
                    replicas.set(which, dispatch.start());
                }
                dispatch.awaitAllTold(replicas.get(0).awaitReady());
                dispatch.judge("3 replicas, one of them killed each time", replicas.get(0), KILLS * OBLIGATIONS_PER_KILL,
                        KILLS);
            } finally {
                replicas.forEach(RunningJar::close);
            }
        }
    }

    static Map<String, String> on(EmbeddedPostgres server) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }
}
