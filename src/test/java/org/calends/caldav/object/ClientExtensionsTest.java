package org.calends.caldav.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ClientExtensionsTest {

    private static final String OURS = """
            DESCRIPTION:Due by Wednesday\\, 26 May.\\nAuthority: MIIT
            CATEGORIES:Consultation,MIIT
            ATTACH:https://example.com/notice
            BEGIN:VALARM
            UID:a
            ACTION:DISPLAY
            TRIGGER:-P1D
            END:VALARM
            """;

    @Test
    void what_comes_back_as_it_was_given_is_not_theirs() {
        assertThat(theirs(OURS)).isEmpty();
        assertThat(theirs("")).isEmpty();
        assertThat(theirs(OURS.replace("ACTION:DISPLAY\nTRIGGER:-P1D\n", "TRIGGER:-P1D\nACTION:DISPLAY\n"))).isEmpty();
    }

    @Test
    void own_properties_categories_and_attachments_are_theirs() {
        assertThat(theirs(OURS.replace("CATEGORIES:", "CATEGORIES:urgent,") + "RELATED-TO:other\nX-SORT:7\n"))
                .isEqualTo("CATEGORIES:urgent\r\nRELATED-TO:other\r\nX-SORT:7\r\n");
        assertThat(theirs("ATTACH:https://example.com/mine\n")).isEqualTo("ATTACH:https://example.com/mine\r\n");
    }

    @Test
    void how_a_program_writes_our_relation_in_its_own_way_is_not_theirs() {
        ClientEntry ours = read("RELATED-TO;RELTYPE=DEPENDS-ON:whole-todo@calends\n");

        assertThat(ClientExtensions.of(read("RELATED-TO:whole-todo@calends\nRELATED-TO;RELTYPE=PARENT:mine\n"), ours))
                .isEqualTo("RELATED-TO;RELTYPE=PARENT:mine\r\n");
    }

    @Test
    void words_added_to_the_description_are_theirs_wherever_they_stand() {
        assertThat(theirs(OURS.replace("Authority: MIIT", "Authority: MIIT\\n\\nAsk Wang\\; then file")))
                .isEqualTo("X-CALENDS-NOTE:Ask Wang\\; then file\r\n");
        assertThat(theirs("DESCRIPTION:Call first\\nAuthority: MIIT\n")).isEqualTo("X-CALENDS-NOTE:Call first\r\n");
    }

    @Test
    void the_name_under_which_notes_are_kept_cannot_be_written_from_outside() {
        assertThat(theirs("X-CALENDS-NOTE:smuggled\n")).isEmpty();
    }

    @Test
    void dates_and_repetition_are_never_theirs() {
        assertThat(theirs("DTSTART;VALUE=DATE:20210501\nRRULE:FREQ=DAILY\nDUE;VALUE=DATE:20210526\nSEQUENCE:9\n")).isEmpty();
    }

    @Test
    void an_alarm_that_was_dismissed_is_theirs_and_says_when() {
        String dismissed = OURS.replace("END:VALARM", "ACKNOWLEDGED:20210425T120000Z\nEND:VALARM");

        assertThat(theirs(dismissed)).contains("UID:a\r\n", "ACKNOWLEDGED:20210425T120000Z\r\n");
        assertThat(ClientExtensions.lastAcknowledged(theirs(dismissed))).isEqualTo("20210425T120000Z");
        assertThat(ClientExtensions.lastAcknowledged("X-MOZ-LASTACK:20210426T120000Z\r\nACKNOWLEDGED:20210425T120000Z\r\n"))
                .isEqualTo("20210426T120000Z");
        assertThat(ClientExtensions.lastAcknowledged(theirs(OURS))).isEmpty();
    }

    private static String theirs(String sent) {
        return ClientExtensions.of(read(sent), read(OURS));
    }

    private static ClientEntry read(String lines) {
        return EntryReader.read(("BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:x\n" + lines + "END:VTODO\nEND:VCALENDAR\n")
                .getBytes(StandardCharsets.UTF_8));
    }
}
