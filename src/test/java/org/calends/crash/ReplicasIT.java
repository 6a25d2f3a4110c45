package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Three processes on one PostgreSQL: one is killed, one frozen past its lease and woken again. Still each is told once. */
class ReplicasIT {

    private static final int OBLIGATIONS = 150;

    @TempDir
    Path folder;

    @Test
    void three_replicas_tell_each_reminder_once_though_one_dies_and_one_sleeps() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start(); CountingSmtp smtp = new CountingSmtp()) {
            Dispatch dispatch = new Dispatch(Path.of("target/quarkus-app-postgresql/quarkus-run.jar"), folder, on(server),
                    smtp);
            dispatch.fill(OBLIGATIONS);
            int expected = OBLIGATIONS * Dispatch.SUBSCRIBERS;
            try (RunningJar killed = dispatch.start();
                    RunningJar frozen = dispatch.start();
                    RunningJar steady = dispatch.start()) {
                dispatch.awaitMomentOfSending(new Random(138));
                frozen.freeze();
                dispatch.awaitMails(20, Duration.ofSeconds(20));
                killed.kill();
                steady.awaitReady();
                Thread.sleep(8_000);
                frozen.wake();
                dispatch.awaitAllTold(steady, expected);

                int extra = smtp.accepted() - smtp.messageIds().size();
                System.out.printf("3 replicas: %d reminders, 1 kill, 1 freeze past the lease, %d extra copies%n", expected,
                        extra);
                assertThat(dispatch.sent(steady)).hasSize(expected).isSubsetOf(smtp.messageIds());
                assertThat(extra).isLessThanOrEqualTo(2 * Dispatch.CONNECTIONS);
            }
        }
    }

    static Map<String, String> on(EmbeddedPostgres server) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"),
                "QUARKUS_DATASOURCE_USERNAME", "postgres", "QUARKUS_DATASOURCE_PASSWORD", "postgres");
    }
}
