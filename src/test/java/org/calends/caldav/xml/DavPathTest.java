package org.calends.caldav.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.calends.caldav.xml.DavPath.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as clients write them. */
class DavPathTest {

    @ParameterizedTest
    @CsvSource({ "a@b.ics, a@b.ics", "a%40b.ics, a@b.ics", "two%20words.ics, two%20words.ics", "a+b.ics, a%2Bb.ics",
            "%E4%B8%AD.ics, %E4%B8%AD.ics", "中.ics, %E4%B8%AD.ics", "50%25.ics, 50%25.ics" })
    void an_address_is_the_same_however_it_is_encoded(String sent, String ours) {
        DavPath path = DavPath.ofHref("https://deadlines.example.com/caldav/calendars/lin/all-tasks/" + sent);

        assertThat(path.kind()).isEqualTo(Kind.OBJECT);
        assertThat(path.href()).isEqualTo("/caldav/calendars/lin/all-tasks/" + ours);
        assertThat(DavPath.ofHref(path.href())).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/elsewhere/calendars/lin/all-tasks/x.ics", "/caldav/calendars/lin/all-tasks/x/y.ics",
            "/caldav/addressbooks/lin/", "" })
    void other_addresses_lead_nowhere(String href) {
        assertThat(DavPath.ofHref(href).kind()).isEqualTo(Kind.NOTHING);
    }
}
