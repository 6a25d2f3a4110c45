package org.calends.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {

    @ParameterizedTest
    @CsvSource({ "/login,OPEN", "/subscribe,OPEN", "/setup/secret,OPEN", "/confirm/secret,OPEN", "/preferences/a/b,OPEN",
            "/unsubscribe/secret,OPEN", "/feeds/secret.ics,OPEN", "/q/health,OPEN", "/.well-known/caldav,OPEN",
            "/act/secret/completion,LINK",
            "/api/obligations,API", "/api/subscriptions,API", "/api/documents/1/text,API", "/api/workdays/CN/notices/n,API",
            "/api/forgotten-password,OPEN", "/scim/v2/Users,API",
            "/caldav/calendars/a/b/c.ics,CALDAV", "/caldav,CALDAV",
            "/documents,UPLOAD", "/obligations/import,UPLOAD", "/api/documents,UPLOAD", "/api/obligations/import,UPLOAD",
            "/obligations,FORM", "/obligations/new,FORM", "/,FORM", "/documents/1/review,FORM", "/nothing-here,FORM",
            // other spellings of the same door
            "/api/forgotten-password/,OPEN", "/login/,OPEN", "/login;x=y,OPEN", "//login,OPEN", "/LOGIN,OPEN",
            "/api;x/obligations,API", "/caldav;x/a,CALDAV",
            "/api/documents;x,UPLOAD", "/api;documents/obligations,API",
            // what only begins alike
            "/loginx,FORM", "/apiary,FORM", "/documents2,FORM", "/api/documentsx,API" })
    void each_door_has_its_limit(String path, BodyLimit limit) {
        assertThat(BodyLimit.at(path)).isEqualTo(limit);
    }

    @Test
    void strangers_send_16_kilobytes_calendar_programs_2_megabytes_and_texts_are_1_megabyte() {
        assertThat(BodyLimit.OPEN.bytes()).isEqualTo(16_384);
        assertThat(BodyLimit.LINK.bytes()).isEqualTo(131_072);
        assertThat(BodyLimit.FORM.bytes()).isEqualTo(1_048_576);
        assertThat(BodyLimit.API.bytes()).isEqualTo(1_048_576);
        assertThat(BodyLimit.CALDAV.bytes()).isEqualTo(2_097_152);
    }

    @Test
    void what_strangers_may_not_do_takes_no_long_body_of_theirs() {
        assertThat(BodyLimit.values()).filteredOn(BodyLimit::isForKnown)
                .containsExactly(BodyLimit.FORM, BodyLimit.API, BodyLimit.CALDAV, BodyLimit.UPLOAD);
    }
}
