package org.calends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The linter is worth what it finds: each bad sample differs from the good one in one place. */
class CalendarLintTest {

    private static final String GOOD = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Test//Test//EN
            NAME:Deadlines
            X-WR-CALNAME:Deadlines
            BEGIN:VTIMEZONE
            TZID:Asia/Shanghai
            BEGIN:STANDARD
            DTSTART:20200101T000000
            TZOFFSETFROM:+0800
            TZOFFSETTO:+0800
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:1@test
            DTSTAMP:20210426T010000Z
            DTSTART;VALUE=DATE:20210526
            DTEND;VALUE=DATE:20210527
            RRULE:FREQ=YEARLY;UNTIL=20230526
            SUMMARY:Comment\\, or stay silent
            BEGIN:VALARM
            ACTION:DISPLAY
            TRIGGER:-PT15H
            DESCRIPTION:Comment
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            UID:2@test
            DTSTAMP:20210426T010000Z
            DTSTART;TZID=Asia/Shanghai:20210526T170000
            END:VEVENT
            BEGIN:VTODO
            UID:3@test
            DTSTAMP:20210426T010000Z
            DTSTART;VALUE=DATE:20210501
            DUE;VALUE=DATE:20210526
            END:VTODO
            END:VCALENDAR
            """.replace("\n", "\r\n");

    @Test
    void a_good_calendar_has_no_defect() {
        assertThat(lint(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "PRODID:-//Test//Test//EN#, , VCALENDAR without PRODID",
            "#NAME:Deadlines#, #NAME:Other#, do not agree",
            "UID:2@test, UID:1@test, UID twice",
            "UID:2@test#, , VEVENT without UID",
            "UID:2@test#, UID:2@test#UID:4@test#, UID more than once",
            "UID:2@test#DTSTAMP:20210426T010000Z#, UID:2@test#, VEVENT without DTSTAMP",
            "DTEND;VALUE=DATE:20210527, DTEND;VALUE=DATE:20210526, DTEND is not after DTSTART",
            "DTEND;VALUE=DATE:20210527, DTEND:20210527T000000Z, of another type",
            "UNTIL=20230526, UNTIL=20230526T000000Z, UNTIL is of another type",
            "DUE;VALUE=DATE:20210526, DUE;VALUE=DATE:20210430, DUE is not after DTSTART",
            "DUE;VALUE=DATE:20210526, DTEND;VALUE=DATE:20210526, DTEND in VTODO",
            "TZID:Asia/Shanghai, TZID:Asia/Tokyo, TZID without VTIMEZONE",
            "TZOFFSETFROM:+0800#, , without TZOFFSETFROM",
            "TZID:Asia/Shanghai#, TZID:Asia/Shanghai#TZURL:https://example.com/#, TZURL in VTIMEZONE",
            "DESCRIPTION:Comment#, , VALARM without DESCRIPTION",
            "TRIGGER:-PT15H#, , VALARM without TRIGGER",
            "Comment\\, Comment, is not escaped",
            "stay silent, stay\\silent, is not escaped",
            "SUMMARY:Comment, Comment, no content line",
            "END:VALARM#, , must hold exactly one VCALENDAR" })
    void each_bad_sample_is_found(String good, String bad, String defect) {
        String sample = GOOD.replace(lines(good), bad == null ? "" : lines(bad));

        assertThat(lint(sample)).anyMatch(found -> found.contains(defect));
    }

    @Test
    void defects_of_bytes_are_found() {
        assertThat(lint(GOOD.replace("\r\n", "\n"))).anyMatch(found -> found.contains("without CRLF"));
        assertThat(lint("\uFEFF" + GOOD)).anyMatch(found -> found.contains("byte order mark"));
        assertThat(lint(GOOD.strip())).anyMatch(found -> found.contains("does not end"));
        assertThat(lint(GOOD.replace("silent", "s\u0007lent"))).anyMatch(found -> found.contains("control character 7"));
        assertThat(lint(GOOD.replace("silent", "x".repeat(60)))).anyMatch(found -> found.contains("line of 8"));
        assertThat(CalendarLint.defects(foldedInsideACharacter())).anyMatch(found -> found.contains("split by folding"));
    }

    private static byte[] foldedInsideACharacter() {
        byte[] whole = GOOD.replace("silent", "\u4e2d").getBytes(StandardCharsets.ISO_8859_1);
        int mark = new String(whole, StandardCharsets.ISO_8859_1).indexOf('?');
        ByteArrayOutputStream split = new ByteArrayOutputStream();
        split.write(whole, 0, mark);
        split.writeBytes(new byte[] { (byte) 0xE4, '\r', '\n', ' ', (byte) 0xB8, (byte) 0xAD });
        split.write(whole, mark + 1, whole.length - mark - 1);
        return split.toByteArray();
    }

    private static String lines(String sample) {
        return sample.replace("#", "\r\n");
    }

    private static List<String> lint(String calendar) {
        return CalendarLint.defects(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
