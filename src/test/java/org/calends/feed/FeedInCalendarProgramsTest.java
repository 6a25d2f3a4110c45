package org.calends.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.feed.FeedSteps.register;
import static org.calends.feed.FeedSteps.subscribe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.calends.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Real calendar programs subscribe to the running server: vdirsyncer fetches, khal shows. */
@QuarkusTest
@Tag("database")
class FeedInCalendarProgramsTest {

    @TempDir
    Path home;

    @TestHTTPResource("/")
    String server;

    @BeforeEach
    void theProgramsAreThere() {
        Program.require("vdirsyncer", "khal");
    }

    @Test
    void khal_lists_the_four_deadlines_on_their_days_wherever_it_runs() throws Exception {
        register("KHAL", "Comment on App personal information rules, 征求意见 😀", "2021-05-26", ", \"kind\": \"CONSULTATION\"");
        register("KHAL", "Put 138 listed Apps right", "2021-04-29", ", \"kind\": \"RECTIFICATION\", \"bound\": \"BEFORE\"");
        register("KHAL", "Comment on the face recognition standard", "2021-06-22", ", \"kind\": \"CONSULTATION\"");
        register("KHAL", "Comment on App and SDK standards", "2021-06-18", ", \"kind\": \"CONSULTATION\"");

        fetch(subscribe("KHAL", ""));

        for (String zone : List.of("Asia/Shanghai", "Pacific/Pago_Pago", "Pacific/Kiritimati")) {
            assertThat(listIn(zone).lines().filter(line -> !line.isBlank())).as(zone).containsExactly(
                    "2021-04-29 2021-04-29 Before 2021-04-29: Put 138 listed Apps right (last safe day 2021-04-28)",
                    "2021-05-26 2021-05-26 Comment on App personal information rules, 征求意见 😀",
                    "2021-06-18 2021-06-18 Comment on App and SDK standards",
                    "2021-06-22 2021-06-22 Comment on the face recognition standard");
        }
    }

    @Test
    void a_timed_deadline_is_shown_at_its_instant_on_both_sides_of_a_clock_change() throws Exception {
        register("KHAL2", "Winter", "2021-05-01", ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\"");
        register("KHAL2", "Summer", "2021-11-01", ", \"dueTime\": \"17:00\", \"zone\": \"Europe/Berlin\"");

        fetch(subscribe("KHAL2", ""));

        assertThat(listIn("Asia/Shanghai")).contains("2021-05-01 23:00", "2021-11-02 00:00");
    }

    private void fetch(String feed) throws Exception {
        Program program = new Program(home);
        program.write("config/vdirsyncer/config", """
                [general]
                status_path = "%1$s/status/"
                [pair deadlines]
                a = "here"
                b = "there"
                collections = null
                [storage here]
                type = "filesystem"
                path = "%1$s/calendar/"
                fileext = ".ics"
                [storage there]
                type = "http"
                url = "%2$s"
                """.formatted(home, server.replaceAll("/$", "") + feed));
        Files.createDirectories(home.resolve("calendar"));
        program.run(Map.of(), "vdirsyncer", "discover", "deadlines");
        program.run(Map.of(), "vdirsyncer", "sync");
    }

    private String listIn(String zone) throws Exception {
        Program program = new Program(home);
        program.write("config/khal/config", """
                [calendars]
                [[deadlines]]
                path = %1$s/calendar/
                [locale]
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                local_timezone = %2$s
                default_timezone = %2$s
                """.formatted(home, zone));
        return program.run(Map.of("TZ", zone), "khal", "list", "2021-04-01", "400d", "--format", "{start} {end} {title}",
                "--day-format", "");
    }
}
