package org.calends.caldav.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

/** How a person's own lines are shown to that person again. */
class ClientExtensionTest {

    private static final String TASK = "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:x\r\nSUMMARY:A\r\n%sEND:VTODO\r\nEND:VCALENDAR\r\n";
    private static final String OURS = alarm("a", "TRIGGER:-P1D\r\n") + alarm("b", "TRIGGER:-P7D\r\n");

    @Test
    void properties_stand_before_the_first_alarm() {
        assertThat(own("X-SORT:7\r\n").into(TASK.formatted(OURS))).isEqualTo(TASK.formatted("X-SORT:7\r\n" + OURS));
        assertThat(own("X-SORT:7\r\n").into(TASK.formatted(""))).isEqualTo(TASK.formatted("X-SORT:7\r\n"));
    }

    @Test
    void the_persons_version_of_our_alarm_takes_its_place() {
        String acknowledged = alarm("b", "TRIGGER:-P7D\r\nACKNOWLEDGED:20210425T120000Z\r\n");
        String snoozed = alarm("c", "TRIGGER;VALUE=DATE-TIME:20210426T120000Z\r\nRELATED-TO;RELTYPE=SNOOZE:b\r\n");

        assertThat(own("X-SORT:7\r\n" + acknowledged + snoozed).into(TASK.formatted(OURS)))
                .isEqualTo(TASK.formatted("X-SORT:7\r\n" + alarm("a", "TRIGGER:-P1D\r\n") + acknowledged + snoozed));
    }

    @Test
    void without_own_lines_ours_stay_as_they_are() {
        assertThat(own("").into(TASK.formatted(OURS))).isEqualTo(TASK.formatted(OURS));
    }

    @Test
    void own_words_stand_below_ours() {
        String described = TASK.formatted("DESCRIPTION:Ours\\, first\r\n");

        assertThat(own("X-CALENDS-NOTE:Ask $1\\, then \\\\ file\r\nX-SORT:7\r\n").into(described)).isEqualTo(
                TASK.formatted("DESCRIPTION:Ours\\, first\\n\\nAsk $1\\, then \\\\ file\r\nX-SORT:7\r\n"));
    }

    private static String alarm(String uid, String lines) {
        return "BEGIN:VALARM\r\nUID:" + uid + "\r\nACTION:DISPLAY\r\n" + lines + "END:VALARM\r\n";
    }

    private static ClientExtension own(String lines) {
        ClientExtension own = new ClientExtension(new ClientExtension.Id("lin", new UUID(0, 1)));
        own.become(lines);
        return own;
    }
}
