package org.calends.caldav.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** When somebody is busy (RFC 4791, 7.10). */
class BusyTimesTest {

    private final BusyTimes times = new BusyTimes(Instant.parse("2031-06-02T08:00:00Z"), Instant.parse("2031-06-03T08:00:00Z"));

    @Test
    void what_meets_is_one_time_and_ends_at_the_edges_of_the_question() {
        take("DTSTART:20310602T070000Z\nDTEND:20310602T090000Z\n");
        take("DTSTART:20310602T090000Z\nDURATION:PT30M\n");
        take("DTSTART:20310602T091500Z\nDTEND:20310602T100000Z\n");
        take("DTSTART:20310603T070000Z\nDTEND:20310603T120000Z\n");
        take("DTSTART:20310603T080000Z\nDTEND:20310603T120000Z\n");

        assertThat(said()).containsExactly("FREEBUSY;FBTYPE=BUSY:20310602T080000Z/20310602T100000Z",
                "FREEBUSY;FBTYPE=BUSY:20310603T070000Z/20310603T080000Z");
    }

    @Test
    void a_series_counts_on_its_dates_and_a_tentative_one_says_so() {
        take("DTSTART:20310512T120000Z\nDTEND:20310512T130000Z\nRRULE:FREQ=WEEKLY\nSTATUS:TENTATIVE\n");

        assertThat(said()).containsExactly("FREEBUSY;FBTYPE=BUSY-TENTATIVE:20310602T120000Z/20310602T130000Z");
    }

    @Test
    void what_takes_no_time_is_not_told() {
        take("DTSTART;VALUE=DATE:20310602\nTRANSP:TRANSPARENT\n");
        take("DTSTART:20310602T120000Z\nDTEND:20310602T130000Z\nSTATUS:CANCELLED\n");
        take("DTSTART:20310602T120000Z\n");
        take("SUMMARY:No date\n");
        take("DTSTART:20310602T000000Z\nRRULE:FREQ=SECONDLY\n");

        assertThat(said()).isEmpty();
        assertThat(text()).contains("DTSTAMP:20310601T000000Z", "DTSTART:20310602T080000Z", "DTEND:20310603T080000Z");
    }

    private void take(String lines) {
        times.take(("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:busy\n" + lines + "END:VEVENT\nEND:VCALENDAR\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        return new String(times.text(Instant.parse("2031-06-01T00:00:00Z")), StandardCharsets.UTF_8);
    }

    private List<String> said() {
        return Stream.of(text().split("\r\n")).filter(line -> line.startsWith("FREEBUSY")).toList();
    }
}
