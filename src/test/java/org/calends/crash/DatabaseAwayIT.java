package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The database server dies in the middle of sending and comes back (acceptance rows R18 and A3): meanwhile everybody is told
 * so, afterwards nothing is missing, and nobody had to do anything.
 */
class DatabaseAwayIT {

    private static final int OBLIGATIONS = 60;
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_database_that_dies_and_returns_costs_nothing() throws Exception {
        int port = freePort();
        EmbeddedPostgres dying = server(port).setRegisterShutdownHook(false).start();
        try (CountingSmtp smtp = new CountingSmtp(Mood.GOOD)) {
            Dispatch dispatch = new Dispatch(Dispatch.ON_POSTGRESQL, folder, ReplicasIT.on(dying), smtp);
            dispatch.fill(OBLIGATIONS);
            try (RunningJar calends = dispatch.start().awaitReady()) {
                dispatch.awaitMomentOfSending(new Random());
                crash();
                dying.close();
                calends.awaitStatus("/api/obligations", 503, RECOVERY);
                calends.awaitStatus("/q/health/ready", 503, RECOVERY);

                try (EmbeddedPostgres returned = server(port).start()) {
                    assertThat(returned.getPort()).isEqualTo(port);
                    calends.awaitStatus("/api/obligations", 200, RECOVERY);
                    calends.awaitStatus("/q/health/ready", 200, RECOVERY);
                    dispatch.awaitAllTold(calends);
                    dispatch.judge("PostgreSQL died and returned", calends, OBLIGATIONS, 1);
                }
            }
        }
    }

    /** As PostgreSQL is by itself, and not as the test library sets it: what was committed outlives the server's death. */
    private EmbeddedPostgres.Builder server(int port) {
        return EmbeddedPostgres.builder().setDataDirectory(folder.resolve("postgresql")).setCleanDataDirectory(false)
                .setPort(port).setServerConfig("synchronous_commit", "on");
    }

    /** SIGQUIT to the server itself: an immediate stop, without finishing or writing anything. */
    private void crash() throws IOException, InterruptedException {
        Path file = folder.resolve("postgresql").resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).inheritIO().start().waitFor();
        Instant end = Instant.now().plus(RECOVERY);
        while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
