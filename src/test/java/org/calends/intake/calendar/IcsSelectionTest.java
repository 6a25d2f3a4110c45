package org.calends.intake.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be mended leaves as it came, with its zones and what is wrong. */
class IcsSelectionTest {

    @TempDir
    Path folder;

    @Test
    void chosen_entries_come_with_their_zones_and_all_that_the_calendar_says() throws IOException {
        String sent = """
                BEGIN:VCALENDAR
                METHOD:PUBLISH
                BEGIN:VTIMEZONE
                TZID:Own
                BEGIN:STANDARD
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:good
                END:VEVENT
                BEGIN:VJOURNAL
                UID:other
                END:VJOURNAL
                BEGIN:VTODO
                UID:bad
                X-CALENDS-PROBLEM:of an earlier time
                SUMMARY:Caf\u00E9
                BEGIN:VALARM
                ACTION:DISPLAY
                END:VALARM
                END:VTODO
                END:VCALENDAR
                """;

        assertThat(selected(sent, StandardCharsets.ISO_8859_1, Map.of(15, "due must be a date; or, title"))).isEqualTo("""
                BEGIN:VCALENDAR
                METHOD:PUBLISH
                BEGIN:VTIMEZONE
                TZID:Own
                BEGIN:STANDARD
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VTODO
                X-CALENDS-PROBLEM:due must be a date\\; or\\, title
                UID:bad
                SUMMARY:Caf\u00E9
                BEGIN:VALARM
                ACTION:DISPLAY
                END:VALARM
                END:VTODO
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void what_was_never_ended_is_ended() throws IOException {
        String sent = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\nBEGIN:VEVENT\nUID:3\n";

        assertThat(selected(sent, StandardCharsets.UTF_8, Map.of(2, "x", 7, "y")).replace("\r\n", " ")).isEqualTo(
                "BEGIN:VCALENDAR BEGIN:VEVENT X-CALENDS-PROBLEM:x UID:1 END:VEVENT "
                        + "BEGIN:VEVENT X-CALENDS-PROBLEM:y UID:3 END:VEVENT END:VCALENDAR ");
    }

    private String selected(String sent, Charset charset, Map<Integer, String> problems) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IcsSelection.write(Files.write(folder.resolve("sent.ics"), sent.getBytes(charset)), null, problems, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
