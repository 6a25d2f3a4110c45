package org.calends.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoriesTest {

    private static final String NETTY = advisory("GHSA-1", "Maven", "io.netty:netty-codec-http", "4.1.138.Final");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path sbom;

    @BeforeEach
    void what_ships() throws IOException {
        sbom = write("calends.cdx.json", """
                {"bomFormat": "CycloneDX", "components": [
                  {"purl": "pkg:maven/io.netty/netty-codec-http@4.1.137.Final?type=jar"},
                  {"purl": "pkg:maven/org.jsoup/jsoup@1.24.1"},
                  {"name": "a file without a package"}]}""");
    }

    @Test
    void what_ships_and_is_affected_is_named_with_the_version_that_mends_it() throws IOException {
        assertThat(compared(write("netty.json", NETTY))).isEqualTo(Advisories.FOUND);
        assertThat(said()).contains(
                "io.netty:netty-codec-http 4.1.137.Final: GHSA-1 CVE-2026-1, mended in 4.1.138.Final. A fault",
                "2 libraries compared with 1 advisories: 1 findings.");
    }

    @Test
    void what_is_mended_or_not_ours_is_not_named() throws IOException {
        write("advisories/mended.json", advisory("GHSA-2", "Maven", "io.netty:netty-codec-http", "4.1.137.Final"));
        write("advisories/other.json", advisory("GHSA-3", "Maven", "io.netty:netty-codec-http2", "9"));
        write("advisories/elsewhere.json", advisory("GHSA-4", "npm", "io.netty:netty-codec-http", "9"));
        write("advisories/taken-back.json", NETTY.replace("\"id\"", "\"withdrawn\": \"2026-01-01T00:00:00Z\", \"id\""));

        assertThat(compared(folder.resolve("advisories"))).isEqualTo(Advisories.NOTHING_FOUND);
        assertThat(said()).contains("2 libraries compared with 4 advisories: 0 findings.");
    }

    @Test
    void a_version_may_be_listed_by_itself() throws IOException {
        Path listed = write("listed.json", """
                [{"id": "GHSA-5", "affected": [{"package": {"ecosystem": "Maven", "name": "org.jsoup:jsoup"},
                  "versions": ["1.24.0", "1.24.1"]}]}]""");

        assertThat(compared(listed)).isEqualTo(Advisories.FOUND);
        assertThat(said()).contains("org.jsoup:jsoup 1.24.1: GHSA-5, no version is named as mended.");
    }

    @Test
    void a_library_may_be_named_by_its_package_url_only() throws IOException {
        Path named = write("named.json", """
                {"vulns": [{"id": "GHSA-6", "affected": [{"package": {"purl": "pkg:maven/org.jsoup/jsoup"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"last_affected": "1.24.1"}]}]}]}]}""");

        assertThat(compared(named)).isEqualTo(Advisories.FOUND);
    }

    @Test
    void ranges_of_commits_say_nothing_about_versions() throws IOException {
        Path commits = write("commits.json", """
                {"id": "GHSA-7", "affected": [{"package": {"ecosystem": "Maven", "name": "org.jsoup:jsoup"},
                  "ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}]}""");

        assertThat(compared(commits)).isEqualTo(Advisories.NOTHING_FOUND);
    }

    @Test
    void an_export_may_stay_in_its_zip() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Files.writeString(files.getPath("/GHSA-1.json"), NETTY);
        }

        assertThat(compared(zip)).isEqualTo(Advisories.FOUND);
    }

    @Test
    void what_cannot_be_read_is_not_taken_for_good_news() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(List.of(compared(folder.resolve("empty")), compared(folder.resolve("missing.json")),
                compared(write("broken.json", "{\"id\": \"GHSA-8\"")), compared(write("no-advisory.json", "{}")),
                compared(write("odd-event.json", NETTY.replace("\"fixed\"", "\"mended\""))), compared(),
                Advisories.compare(List.of(write("no-sbom.json", "{}"), write("netty.json", NETTY)), out())))
                .containsOnly(Advisories.NOT_COMPARED);
        assertThat(said()).contains("missing.json", "broken.json", "no-advisory.json", "odd-event.json", "no-sbom.json",
                "Usage:");
    }

    private int compared(Path... advisories) {
        return Advisories.compare(Stream.concat(Stream.of(sbom),
                Stream.of(advisories)).toList(), out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static String advisory(String id, String ecosystem, String name, String fixed) {
        return """
                {"id": "%s", "aliases": ["CVE-2026-1"], "summary": "A fault", "affected": [
                  {"package": {"ecosystem": "%s", "name": "%s"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}]}"""
                .formatted(id, ecosystem, name, fixed);
    }
}
