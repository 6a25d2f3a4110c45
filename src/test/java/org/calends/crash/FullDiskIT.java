package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full, or may only be read (acceptance rows R19 and A3): everybody is told so, nothing is called sent that was
 * not, and once there is room the work goes on by itself. Needs the right to mount a small disk in memory; elsewhere it is left
 * out.
 */
class FullDiskIT {

    private static final int OBLIGATIONS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(command("mount", "-t", "tmpfs", "-o", "size=48m", "none", disk.toString()) == 0,
                "may mount a disk");
    }

    @AfterEach
    void unmount() throws Exception {
        command("umount", disk.toString());
    }

    @Test
    void a_full_disk_turns_readiness_down_and_is_got_over() throws Exception {
        try (CountingSmtp smtp = new CountingSmtp(Mood.GOOD)) {
            Dispatch dispatch = new Dispatch(Dispatch.ON_H2, folder, database(), smtp);
            dispatch.fill(OBLIGATIONS);
            try (RunningJar calends = dispatch.start().awaitReady()) {
                dispatch.awaitMomentOfSending(new Random());
                Path ballast = fill();
                calends.awaitStatus("/q/health/ready", 503, PATIENCE);
                assertThat(calends.status("/api/obligations")).as("reading, while H2 opens its file again").isIn(200, 503);
                assertThat(calends.statusOfPost("/api/obligations", "{\"title\": \"One more\", \"dueDate\": \"2099-01-01\"}"))
                        .as("writing").isEqualTo(503);

                Files.delete(ballast);
                calends.awaitStatus("/q/health/ready", 200, PATIENCE);
                dispatch.awaitAllTold(calends);
                dispatch.judge("H2, disk full for a while", calends, OBLIGATIONS, 1);
            }
        }
    }

    @Test
    void a_disk_that_may_only_be_read_is_refused_at_the_start_in_plain_words() throws Exception {
        try (RunningJar calends = RunningJar.start(Dispatch.ON_H2, folder, database()).awaitReady()) {
            assertThat(calends.isAlive()).isTrue();
        }
        assertThat(command("mount", "-o", "remount,ro", disk.toString())).isZero();

        try (RunningJar calends = RunningJar.start(Dispatch.ON_H2, folder, database())) {
            assertThat(calends.awaitRefusal()).contains("Calends cannot start: the database file cannot be written");
        }
    }

    private Map<String, String> database() {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:" + disk.resolve("calends"), "CALENDS_ALARM_EVERY", "1s");
    }

    /** @return what takes up all the room */
    private Path fill() throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] bytes = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (int size = bytes.length; size > 0;) {
                try {
                    out.write(bytes, 0, size);
                } catch (IOException noRoom) {
                    size /= 2;
                }
            }
        }
        return ballast;
    }

    private static int command(String... words) throws Exception {
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor();
    }
}
