package org.calends.caldav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.caldav.DavSteps.asAdmin;
import static org.calends.caldav.DavSteps.register;
import static org.hamcrest.Matchers.equalTo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.calends.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Real two-way clients against the running server. */
@QuarkusTest
@Tag("database")
class CaldavClientsTest {

    @TempDir
    Path home;

    @TestHTTPResource("/")
    String server;

    @Test
    void a_task_ticked_off_in_todoman_is_done_after_vdirsyncer_has_synced() throws Exception {
        Program.require("vdirsyncer", "todoman");
        Program program = new Program(home);
        String id = register("Tick off in todoman 征求意见", "2021-05-26", "");
        configure(program);
        program.run(Map.of(), "sh", "-c", "yes | vdirsyncer discover deadlines");
        program.run(Map.of(), "vdirsyncer", "sync");
        Path file = home.resolve("calendars/all-tasks/" + id + "-todo@calends.ics");
        assertThat(file).content().contains("SUMMARY:Tick off in todoman");
        assertThat(home.resolve("calendars/all-events/" + id + "@calends.ics")).exists();

        String number = program.run(Map.of(), "todoman", "--porcelain", "list", "--grep", "Tick off in todoman")
                .replaceAll("(?s).*\"id\": (\\d+).*", "$1");
        program.run(Map.of(), "todoman", "done", number);
        program.run(Map.of(), "vdirsyncer", "sync");

        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("DONE"), "completion.completedBy",
                equalTo("admin"));
        assertThat(program.run(Map.of(), "vdirsyncer", "--verbosity", "INFO", "sync")).contains("Copying", id);
        assertThat(Files.readString(file)).contains("SUMMARY:Done: Tick off", "STATUS:COMPLETED");
        assertThat(program.run(Map.of(), "vdirsyncer", "--verbosity", "INFO", "sync")).doesNotContain("Copying", "Deleting");
    }

    @Test
    void python_caldav_finds_reads_completes_syncs_and_cannot_move_a_date() throws Exception {
        Program.require("python3");
        Program.requireThat("python3-caldav is installed",
                new ProcessBuilder("/usr/bin/python3", "-c", "import caldav").start().waitFor() == 0);
        String id = register("Complete from Python", "2021-05-26", "");
        String fixed = register("Move from Python", "2021-05-26", "");
        Path script = Path.of("src/test/resources/caldav/client.py").toAbsolutePath();

        String printed = new Program(home).run(Map.of(), "/usr/bin/python3", script.toString(), server + "caldav/",
                "Complete from Python", "Move from Python");

        assertThat(printed).contains("calendars all-events all-tasks", "due 2021-05-26", "open False", "changed 1", "refused");
        asAdmin().get("/api/obligations/" + id).then().body("status", equalTo("DONE"));
        asAdmin().get("/api/obligations/" + fixed).then().body("dueDate", equalTo("2021-05-26"));
    }

    private void configure(Program program) throws Exception {
        program.write("config/vdirsyncer/config", """
                [general]
                status_path = "%1$s/status/"
                [pair deadlines]
                a = "here"
                b = "there"
                collections = ["from b"]
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
        program.write("config/todoman/config.py", """
                path = "%s/calendars/*"
                date_format = "%%Y-%%m-%%d"
                time_format = "%%H:%%M"
                """.formatted(home));
    }
}
