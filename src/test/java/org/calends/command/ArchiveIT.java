package org.calends.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive as an administrator has it: unpacked, and called by its command. Runs after packaging. */
class ArchiveIT {

    @TempDir
    static Path folder;

    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            Path archive = built.filter(file -> file.getFileName().toString().matches("calends-.*\\.tar\\.gz")).findFirst()
                    .orElseThrow();
            run(Map.of(), "", "tar", "-xzf", archive.toAbsolutePath().toString());
        }
        try (Stream<Path> unpacked = Files.list(folder)) {
            home = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private record Ended(int status, String printed) {
    }

    private static Ended calends(Map<String, String> settings, String typed, String... words) throws Exception {
        return run(settings, typed, Stream.concat(Stream.of(home.resolve("bin/calends").toString()), Stream.of(words))
                .toArray(String[]::new));
    }

    private static Ended run(Map<String, String> settings, String typed, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("CALENDS_CACHE", "off");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), printed);
    }

    @Test
    void it_holds_what_an_administrator_needs() throws IOException {
        assertThat(Stream.of("bin/calends.cmd", "systemd/calends.service", "etc/application.properties", "completion/calends",
                "docs/administration.md", "LICENSE", "README.md", "lib/quarkus-run-postgresql.jar")).allSatisfy(
                        file -> assertThat(home.resolve(file)).isRegularFile());
        assertThat(Files.isExecutable(home.resolve("bin/calends"))).isTrue();
    }

    @Test
    void the_version_is_told_without_a_start() throws Exception {
        assertThat(calends(Map.of(), "", "--version").printed()).startsWith("calends 1.");
    }

    @Test
    void a_start_names_all_wrong_settings_with_where_they_were_written() throws Exception {
        Ended refused = calends(Map.of("CALENDS_CHECK_LEASE", "two minutes", "CALENDS_ZONE", "Mars/Base"), "",
                "-Dcalends.alarm.check-age=never", "run");

        assertThat(refused.status()).as(refused.printed()).isEqualTo(ExitCodes.MISCONFIGURED);
        assertThat(refused.printed()).contains("3 settings are wrong",
                "calends.check.lease: \"two minutes\" from environment variable CALENDS_CHECK_LEASE",
                "calends.alarm.check-age: \"never\" from system property", "Example: calends.zone=Europe/Berlin");
    }

    @Test
    void the_address_of_the_database_chooses_the_build() throws Exception {
        Ended unreachable = calends(Map.of(), "", "-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:1/calends", "user",
                "list");

        assertThat(unreachable.status()).as(unreachable.printed()).isEqualTo(ExitCodes.UNAVAILABLE);
        assertThat(unreachable.printed()).contains("Calends cannot start").doesNotContain("this is the H2 build");
    }

    @Test
    void accounts_are_opened_and_everything_is_moved_without_a_server() throws Exception {
        Map<String, String> own = database("own");
        Path everything = folder.resolve("everything.zip");

        Ended opened = calends(own, "wide rivers under green bridges\n", "user", "add", "wang", "--role", "admin");
        assertThat(opened.status()).as(opened.printed()).isEqualTo(ExitCodes.DONE);
        Ended written = calends(own, "", "export", everything.toString(), "--with-secrets");
        assertThat(written.status()).as(written.printed()).isEqualTo(ExitCodes.DONE);

        Map<String, String> other = database("other");
        Ended taken = calends(other, "", "import", everything.toString());
        assertThat(taken.status()).as(taken.printed()).isEqualTo(ExitCodes.DONE);
        assertThat(calends(other, "", "user", "list").printed()).contains("wang", "ADMIN", "active");
        assertThat(calends(other, "", "restore", "nowhere.zip")).satisfies(
                refused -> assertThat(refused.printed()).contains("there is no nowhere.zip"),
                refused -> assertThat(refused.status()).isEqualTo(ExitCodes.FOUND_FAULTS));
    }

    private static Map<String, String> database(String name) {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:h2:file:" + folder.resolve(name + "/calends"));
    }
}
