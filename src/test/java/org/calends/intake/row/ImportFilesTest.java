package org.calends.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.calends.intake.file.ImportFile;
import org.calends.intake.file.ImportFile.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImportFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_long_table_whose_first_chinese_word_comes_late_is_still_read_in_its_encoding() throws IOException {
        Path file = folder.resolve("late.csv");
        String table = "title,due\n" + "plain words,2021-05-26\n".repeat(10_000) + "个人信息保护规定征求意见,2021-05-26\n";
        Files.write(file, table.getBytes(Charset.forName("GB18030")));

        List<ImportRow> rows = rows(file, Format.CSV);

        assertThat(rows).hasSize(10_001);
        assertThat(rows.get(10_000).fields().get("title").asText()).isEqualTo("个人信息保护规定征求意见");
        assertThat(rows.get(10_000).line()).isEqualTo(10_002);
    }

    /** Kept, these rows would take 200 MB. */
    @Test
    void rows_pass_by_without_being_kept() throws IOException {
        Path file = folder.resolve("long.ics");
        String filling = "x".repeat(40_000);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("BEGIN:VCALENDAR\n");
            for (int i = 0; i < 5_000; i++) {
                out.write("BEGIN:VEVENT\nSUMMARY:a\nDTSTART:20210526\nDESCRIPTION:" + filling + "\nEND:VEVENT\n");
            }
            out.write("END:VCALENDAR\n");
        }
        AtomicInteger seen = new AtomicInteger();
        long before = used();

        new ImportFile(file, Format.ICS, null, ImportOptions.NONE).rows().each(row -> seen.incrementAndGet() > 0);

        assertThat(seen).hasValue(5_000);
        assertThat(used() - before).isLessThan(60L << 20);
    }

    @Property(tries = 500)
    void no_file_makes_the_reader_fail(@ForAll("wild") String text, @ForAll Format format) throws IOException {
        Path file = Files.createTempFile("wild", ".txt");
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            rows(file, format).forEach(row -> assertThat(row.line()).isPositive());
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    static Arbitrary<String> wild() {
        Arbitrary<String> bits = Arbitraries.of("BEGIN:VCALENDAR\n", "END:VCALENDAR", "BEGIN:VEVENT\n", "END:VEVENT\n",
                "title,due\n",
                "DTSTART", ";VALUE=DATE", ":20210526\n", "UID:x\n", "\"", ",", ";", ":", "\\", "\n", "\r", " ", "=", "\u0000",
                "\u2028",
                "SUMMARY:x\n", "X-CALENDS-DRAFT:{}", "2021-05-26", "'", "BEGIN:", "RRULE:", "标题\t截止日期\n");
        return Arbitraries.oneOf(bits, Arbitraries.strings().ofMaxLength(6)).list().ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    private static List<ImportRow> rows(Path file, Format format) throws IOException {
        List<ImportRow> rows = new ArrayList<>();
        new ImportFile(file, format, null, ImportOptions.NONE).rows().each(rows::add);
        return rows;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
