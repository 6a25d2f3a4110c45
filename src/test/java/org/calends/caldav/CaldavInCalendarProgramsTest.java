package org.calends.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.register;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Real programs at the running server: vdirsyncer finds and syncs, todoman ticks off, khal shows. On one database only: what
 * the other could change is asked of both by {@link CaldavSyncTest} and {@link CaldavWriteTest}.
 */
@QuarkusTest
class CaldavInCalendarProgramsTest {

    @TempDir
    Path home;

    @TestHTTPResource("/")
    String server;

    private Program program;

    @BeforeEach
    void theProgramsAreThere() throws Exception {
        Program.require("vdirsyncer", "khal", "todoman");
        program = new Program(home);
        program.write("config/vdirsyncer/config", """
                [general]
                status_path = "%1$s/status/"
                [pair deadlines]
                a = "here"
                b = "there"
                collections = ["all-tasks", "all-events"]
                conflict_resolution = "b wins"
                [storage here]
                type = "filesystem"
                path = "%1$s/calendars/"
                fileext = ".ics"
                [storage there]
                type = "caldav"
                url = "%2$s"
                username = "admin"
                password = "admin"
                """.formatted(home, server));
        Files.createDirectories(home.resolve("calendars/all-tasks"));
        Files.createDirectories(home.resolve("calendars/all-events"));
    }

    @Test
    void todoman_ticks_a_task_off_and_the_obligation_is_done_with_who_and_when() throws Exception {
        String id = register("Ticked off by todoman, 征求意见 😀", "2021-05-26", "");
        program.write("config/todoman/config.py", """
                path = "%s/calendars/all-tasks"
                date_format = "%%Y-%%m-%%d"
                time_format = "%%H:%%M"
                """.formatted(home));
        discover();
        sync();

        String task = todoman("--porcelain", "list").lines().collect(Collectors.joining())
                .replaceAll("(?s).*\"id\": (\\d+)[^{}]*Ticked off by todoman.*", "$1");
        todoman("done", task);
        sync();

        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("DONE"), "completion.completedBy",
                equalTo("admin"), "completion.completedOn", equalTo("2021-04-26"));
        asAdmin().get("/api/obligations/" + id + "/history").then().body("items", hasSize(2), "items[1].action",
                equalTo("COMPLETED"), "items[1].actor", equalTo("admin"));
        sync();
        assertThat(content("all-tasks", id)).contains("STATUS:COMPLETED", "PERCENT-COMPLETE:100");
    }

    @Test
    void nothing_is_transferred_when_nothing_changed() throws Exception {
        String id = register("Unchanged", "2021-05-26", "");
        discover();

        assertThat(sync()).contains("Copying", id);
        assertThat(sync()).doesNotContain("Copying", "Deleting");
        assertThat(sync()).doesNotContain("Copying", "Deleting");
    }

    @Test
    void what_changes_or_goes_on_the_server_does_so_at_the_client() throws Exception {
        String changed = register("Changed there", "2021-05-26", "");
        String gone = register("Gone there", "2021-05-26", "");
        discover();
        sync();

        asAdmin().contentType("application/merge-patch+json").body("{\"title\": \"Called otherwise\"}")
                .patch("/api/obligations/" + changed).then().statusCode(200);
        asAdmin().delete("/api/obligations/" + gone).then().statusCode(204);
        sync();

        assertThat(content("all-events", changed)).contains("SUMMARY:Called otherwise");
        assertThat(files("all-events", gone)).isEmpty();
        assertThat(files("all-tasks", gone)).isEmpty();
    }

    @Test
    void a_task_that_changed_on_both_sides_is_seen_as_a_conflict() throws Exception {
        String id = register("In conflict", "2021-05-26", "");
        discover();
        sync();

        rewrite("all-tasks", id, "SUMMARY:In conflict", "SUMMARY:Written here");
        asAdmin().contentType("application/merge-patch+json").body("{\"title\": \"Written there\"}")
                .patch("/api/obligations/" + id).then().statusCode(200);

        assertThat(sync()).contains("Doing conflict resolution for item");
        assertThat(content("all-tasks", id)).contains("SUMMARY:Written there").doesNotContain("Written here");
    }

    @Test
    void a_date_that_the_authority_set_comes_back_to_a_client_that_moved_or_deleted_it() throws Exception {
        String id = register("Not to be moved", "2021-05-26", "");
        discover();
        sync();

        rewrite("all-tasks", id, "DUE;VALUE=DATE:20210526", "DUE;VALUE=DATE:20210626");
        sync();
        sync();

        asAdmin().get("/api/obligations/" + id).then().body("dueDate", equalTo("2021-05-26"));
        assertThat(content("all-tasks", id)).contains("DUE;VALUE=DATE:20210526");
        Files.delete(files("all-tasks", id).get(0));
        sync();
        sync();
        assertThat(content("all-tasks", id)).contains("DUE;VALUE=DATE:20210526");
    }

    @Test
    void a_task_made_at_the_client_becomes_an_obligation() throws Exception {
        discover();
        program.write("calendars/all-tasks/made-here.ics", DavSteps.task("made-here-by-vdirsyncer",
                "SUMMARY:Made at the client\nDUE;VALUE=DATE:20310601\nX-CLIENT:kept\n"));

        sync();

        asAdmin().get("/api/obligations?q=made%20at%20the%20client").then().body("total", equalTo(1), "items[0].dueDate",
                equalTo("2031-06-01"));
        sync();
        assertThat(sync()).doesNotContain("Copying");
        assertThat(content("all-tasks", "made-here-by-vdirsyncer")).contains("X-CLIENT:kept");
    }

    @Test
    void khal_shows_the_calendar_on_its_days() throws Exception {
        register("Shown by khal, 征求意见 😀", "2021-05-26", "");
        program.write("config/khal/config", """
                [calendars]
                [[deadlines]]
                path = %s/calendars/all-events/
                [locale]
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                """.formatted(home));
        discover();
        sync();

        for (String zone : new String[] { "Pacific/Pago_Pago", "Pacific/Kiritimati" }) {
            assertThat(program.run(Map.of("TZ", zone), "khal", "list", "2021-05-26", "1d", "--format", "{start-date} {title}",
                    "--day-format", "")).contains("2021-05-26 Shown by khal, 征求意见 😀");
        }
    }

    private void discover() throws Exception {
        program.run(Map.of(), "vdirsyncer", "discover", "deadlines");
    }

    /** @return what was done, item by item */
    private String sync() throws Exception {
        return program.run(Map.of(), "vdirsyncer", "--verbosity", "INFO", "sync");
    }

    private String todoman(String... arguments) throws Exception {
        return program.run(Map.of(), Stream.concat(Stream.of("todoman"), Stream.of(arguments)).toArray(String[]::new));
    }

    private void rewrite(String collection, String id, String old, String other) throws IOException {
        Path file = files(collection, id).get(0);
        Files.writeString(file, Files.readString(file).replace(old, other));
    }

    private String content(String collection, String id) throws IOException {
        assertThat(files(collection, id)).hasSize(1);
        return Files.readString(files(collection, id).get(0));
    }

    /** vdirsyncer names its files as it likes: an entry is known by its UID. */
    private List<Path> files(String collection, String id) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("calendars").resolve(collection))) {
            return files.filter(file -> read(file).contains("UID:" + id)).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
