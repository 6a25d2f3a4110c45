package org.calends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Runs a real calendar program in a folder of its own. */
public final class Program {

    private static final long SECONDS = 60;

    private final Path home;

    public Program(Path home) {
        this.home = home;
    }

    /** Skips the test, saying so, on a machine without these programs; the continuous build installs them. */
    public static void require(String... names) {
        for (String name : names) {
            boolean there = Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name))
                    .anyMatch(Files::isExecutable);
            requireThat(name + " is installed", there);
        }
    }

    /** Skips the test, saying so, where the machine is not made for it. */
    public static void requireThat(String condition, boolean holds) {
        if (!holds) {
            System.err.println("SKIPPED, since it does not hold that " + condition);
        }
        Assumptions.assumeTrue(holds, condition);
    }

    /** @return the file's path, for settings that name it */
    public Path write(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** @return what it printed; fails when it fails */
    public String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Outcome outcome = attempt(environment, command);
        assertThat(outcome.code()).as(String.join(" ", command) + "\n" + outcome.printed()).isZero();
        return outcome.printed();
    }

    /** How a program ended. */
    public record Outcome(int code, String printed) {
    }

    /** @return how it ended, well or not */
    public Outcome attempt(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("HOME", home.toString(), "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_CONFIG_HOME", home.resolve("config").toString(), "XDG_CACHE_HOME", home.resolve("cache").toString(),
                "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Outcome(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
    }
}
