package org.calends.intake.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ReadCommandTest {

    private static final String NOTICE = "Harbour news\n\nComments are due by 26 May 2021. 意见。\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path notice;

    @BeforeEach
    void write() throws IOException {
        notice = Files.writeString(folder.resolve("notice.txt"), NOTICE);
    }

    private int read(String... arguments) {
        return new ReadCommand(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), LocalDate.of(2021, 4, 26)).run(List.of(arguments));
    }

    @Test
    void suggestions_are_printed_with_their_sentence() {
        assertThat(read(notice.toString())).isEqualTo(ReadCommand.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("BY 2021-05-26", "CONSULTATION",
                "\"Comments are due by 26 May 2021.\"");
    }

    @Test
    void dates_that_are_no_deadline_are_printed_with_the_reason() throws IOException {
        Path moved = Files.writeString(folder.resolve("moved.txt"),
                "Originally due 5 May 2021, the return is now due 9 June 2021.");

        assertThat(read("--published-on=2021-04-26", moved.toString())).isEqualTo(ReadCommand.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("BY 2021-06-09",
                "no deadline: 2021-05-05  It is the date of before");
    }

    @Test
    void the_rules_that_decided_are_printed_when_asked_for() {
        assertThat(read("--explain", notice.toString())).isEqualTo(ReadCommand.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2021-05-26 at", "bound: BY", "counts: A day with its year",
                "confidence +0.20: A word beside the date bounds it");
    }

    @Test
    void json_has_one_entry_for_each_file() throws IOException {
        assertThat(read("--json", "--published-on", "2021-04", notice.toString())).isZero();

        JsonNode entry = new ObjectMapper().readTree(out.toByteArray()).get(0);
        assertThat(entry.path("file").asText()).endsWith("notice.txt");
        assertThat(entry.at("/document/publishedOn").asText()).isEqualTo("2021-04");
        assertThat(entry.at("/document/suggestions/0/dueDate").asText()).isEqualTo("2021-05-26");
    }

    @Test
    void a_folder_stands_for_its_files() throws IOException {
        Files.writeString(folder.resolve("second.txt"), "The hearing takes place on 3 June 2021.");

        assertThat(read("--published-on=2021-04-26", folder.toString())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("notice.txt", "second.txt", "2021-06-03");
    }

    @Test
    void a_bad_file_is_named_and_the_others_are_read() throws IOException {
        Path bad = Files.write(folder.resolve("bad.pdf"), "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8));

        assertThat(read(bad.toString(), folder.resolve("missing.txt").toString(), notice.toString()))
                .isEqualTo(ReadCommand.SOME_UNREAD);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("bad.pdf: ", "missing.txt: There is no such file.");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2021-05-26");
    }

    @Test
    void wrong_usage_reads_nothing_and_explains() {
        assertThat(read()).isEqualTo(ReadCommand.MISUSED);
        assertThat(read("--published-on", "soon", notice.toString())).isEqualTo(ReadCommand.MISUSED);
        assertThat(read("--colour", notice.toString())).isEqualTo(ReadCommand.MISUSED);

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage", "--colour", "2021-04-26");
    }
}
