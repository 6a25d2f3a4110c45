package org.calends.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.feed.FeedSteps.fetch;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscribe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.calends.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;

/** Debian's python3-icalendar and vobject read a feed, and see the same in it. */
@QuarkusTest
@Tag("database")
class FeedInOtherReadersTest {

    private static final String DEBIANS_PYTHON = "/usr/bin/python3";
    private static final String DEBIANS_MODULES = "/usr/lib/python3/dist-packages";

    @TempDir
    Path home;

    @Test
    void two_readers_see_the_same_titles_and_moments() throws Exception {
        Program.requireThat("python3-icalendar and python3-vobject are installed",
                Files.exists(Path.of(DEBIANS_MODULES, "icalendar")) && Files.exists(Path.of(DEBIANS_MODULES, "vobject")));
        String feed = subscribe("READ", ", \"alarms\": true");
        register("READ", "Semicolon; comma, backslash \\\\ BEGIN:VEVENT 征求意见 😀 and so on past the fold", "2021-05-26", "");
        register("READ", "Before the change", "2021-03-27", ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\"");
        register("READ", "After the change", "2021-03-29", ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\"");
        Path file = Files.write(home.resolve("feed.ics"), fetch(feed).asByteArray());

        String seen = new Program(home).run(Map.of("PYTHONIOENCODING", "utf-8"), DEBIANS_PYTHON,
                Path.of("src/verify/read-feed.py").toAbsolutePath().toString(), file.toString());

        assertThat(seen.lines()).containsExactly(
                "2021-03-27T16:00:00+00:00\tBefore the change",
                "2021-03-29T15:00:00+00:00\tAfter the change",
                "2021-05-26\tSemicolon; comma, backslash \\ BEGIN:VEVENT 征求意见 😀 and so on past the fold");
    }
}
