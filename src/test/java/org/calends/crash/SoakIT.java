package org.calends.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten mails a second for a long time, to a mail server that refuses some of them (acceptance row P7): what the process holds
 * does not grow. Only when asked for, with the minutes that it lasts: {@code -Dcalends.soak=20}, or 480.
 */
@EnabledIfSystemProperty(named = "calends.soak", matches = "[0-9]+")
class SoakIT {

    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("calends.soak", 20));
    private static final Duration BETWEEN_SAMPLES = LENGTH.dividedBy(20);
    private static final int MAILS_A_SECOND = 10;

    @TempDir
    Path folder;

    /** What the process holds at one moment. */
    private record Sample(long memory, long threads, long files, long bytesOnDisk, int mails) {
    }

    @Test
    void what_the_process_holds_does_not_grow() throws Exception {
        try (CountingSmtp smtp = new CountingSmtp(Mood.BAD)) {
            Dispatch dispatch = new Dispatch(Dispatch.ON_H2, folder,
                    Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:" + folder.resolve("calends"),
                            "CALENDS_CHECK_EVERY", "5s"),
                    smtp);
            dispatch.fill(0, "INVITE");
            try (RunningJar calends = dispatch.start().awaitReady()) {
                List<Sample> samples = new ArrayList<>();
                int obligations = work(calends, smtp, samples);
                calends.post("/api/check-runs?deliver=false", "");
                dispatch.awaitAllTold(calends);
                dispatch.judge("H2, " + LENGTH.toMinutes() + " minutes", calends, obligations, 0);
                judge(samples);
            }
        }
    }

    /** @return how many obligations were made meanwhile */
    private int work(RunningJar calends, CountingSmtp smtp, List<Sample> samples) throws Exception {
        Instant begun = Instant.now();
        int obligations = 0;
        for (Instant now = begun; now.isBefore(begun.plus(LENGTH)); now = Instant.now()) {
            double seconds = Duration.between(begun, now).toMillis() / 1000.0;
            if (obligations * Dispatch.SUBSCRIBERS < seconds * MAILS_A_SECOND) {
                calends.post("/api/obligations", "{\"title\": \"Report number " + obligations++
                        + "\", \"leadDays\": [7], \"dueDate\": \"" + LocalDate.now().plusDays(3) + "\"}");
            } else {
                Thread.sleep(20);
            }
            if (Duration.between(begun, now).compareTo(BETWEEN_SAMPLES.multipliedBy(samples.size() + 1L)) > 0) {
                samples.add(sample(calends.pid(), smtp));
                System.out.println(samples.get(samples.size() - 1));
            }
        }
        return obligations;
    }

    private Sample sample(long pid, CountingSmtp smtp) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        long kilobytes = Files.readAllLines(process.resolve("status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        return new Sample(kilobytes * 1024, count(process.resolve("task")), count(process.resolve("fd")),
                Files.size(folder.resolve("calends.mv.db")), smtp.taken());
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    /** The first third is for warming up; afterwards the last third holds no more than the second. */
    private static void judge(List<Sample> samples) {
        List<Sample> middle = samples.subList(samples.size() / 3, samples.size() * 2 / 3);
        List<Sample> end = samples.subList(samples.size() * 2 / 3, samples.size());
        assertThat(most(end, Sample::threads)).as("threads").isLessThanOrEqualTo(most(middle, Sample::threads) + 3);
        assertThat(most(end, Sample::files)).as("open files and sockets").isLessThanOrEqualTo(most(middle, Sample::files) + 5);
        assertThat(most(end, Sample::memory)).as("memory").isLessThanOrEqualTo(most(middle, Sample::memory) * 11 / 10);
        assertThat(perMail(end)).as("bytes on the disk for each mail").isLessThanOrEqualTo(perMail(middle) * 11 / 10);
    }

    private static long most(List<Sample> samples, ToLongFunction<Sample> what) {
        return samples.stream().mapToLong(what).max().orElseThrow();
    }

    private static long perMail(List<Sample> samples) {
        return most(samples, Sample::bytesOnDisk) / most(samples, Sample::mails);
    }
}
