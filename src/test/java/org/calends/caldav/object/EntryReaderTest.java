package org.calends.caldav.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;

import org.calends.caldav.xml.DavPreconditionException;
import org.junit.jupiter.api.Test;

/** What is read out of a client's calendar object. */
class EntryReaderTest {

    /** Our library keeps one of 1,500 places in the whole machine for every time zone definition that it reads. */
    @Test
    void two_thousand_entries_with_a_time_zone_of_their_own_use_nothing_up() {
        for (int i = 0; i < 2_000; i++) {
            ClientEntry entry = read("""
                    BEGIN:VTIMEZONE
                    TZID:Europe/Berlin
                    BEGIN:STANDARD
                    DTSTART:19701025T030000
                    TZOFFSETFROM:+0200
                    TZOFFSETTO:+0100
                    X-NOISE:zone %1$d
                    END:STANDARD
                    END:VTIMEZONE
                    BEGIN:VTODO
                    UID:%1$d
                    DUE;TZID=Europe/Berlin:20310601T170000
                    END:VTODO
                    """.formatted(i));

            assertThat(entry.text("UID")).isEqualTo(Integer.toString(i));
            assertThat(entry.extras()).isEmpty();
        }
    }

    /** RFC 5545, 3.2.19: a name that is not of IANA means what comes with it. */
    @Test
    void a_time_is_of_the_zone_that_the_object_defines() {
        ClientEntry entry = read("""
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0900
                TZOFFSETTO:+0900
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VTODO
                UID:x
                DUE;TZID=Customized Time Zone:20310601T170000
                END:VTODO
                """);

        assertThat(entry.due(ZoneOffset.UTC).moment()).isEqualTo(Instant.parse("2031-06-01T08:00:00Z"));
    }

    @Test
    void alarms_are_kept_whole_and_behind_the_properties() {
        ClientEntry entry = read("""
                BEGIN:VTODO
                UID:x
                BEGIN:VALARM
                UID:alarm-1
                ACTION:DISPLAY
                TRIGGER:-PT15M
                ACKNOWLEDGED:20210425T120000Z
                X-IN-ALARM:1
                END:VALARM
                X-SORT:7
                END:VTODO
                """);

        assertThat(entry.extras()).isEqualTo("X-SORT:7\r\nBEGIN:VALARM\r\nUID:alarm-1\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\n"
                + "ACKNOWLEDGED:20210425T120000Z\r\nX-IN-ALARM:1\r\nEND:VALARM\r\n");
        assertThat(entry.text("UID")).isEqualTo("x");
    }

    @Test
    void a_component_that_is_not_ended_or_ended_twice_is_refused() {
        assertThatThrownBy(() -> read("BEGIN:VTODO\nUID:x\n")).isInstanceOf(DavPreconditionException.class);
        assertThatThrownBy(() -> read("BEGIN:VTODO\nUID:x\nEND:VTODO\nEND:VTODO\n"))
                .isInstanceOf(DavPreconditionException.class);
    }

    private static ClientEntry read(String components) {
        return EntryReader.read(("BEGIN:VCALENDAR\nVERSION:2.0\n" + components + "END:VCALENDAR\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
