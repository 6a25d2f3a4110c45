package org.calends.feed.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a client wants another text than the one that is there (RFC 9110, 13.1). */
class ValidatorsTest {

    private static final Instant CHANGED = Instant.parse("2021-04-26T01:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = { "-|-|false", "*|-|false", "\"abc\"|-|false", "\"abc-gzip\"|-|false",
            "\"x\", \"abc\"|-|false", "\"x\"|-|true", "W/\"abc\"|-|true", "-|Mon, 26 Apr 2021 01:00:00 GMT|false",
            "-|Mon, 26 Apr 2021 00:59:59 GMT|true", "-|yesterday|false", "\"abc\"|Mon, 26 Apr 2021 00:59:59 GMT|false" })
    void another_text_is_wanted_by_tag_or_else_by_date(String ifMatch, String unmodifiedSince, boolean another) {
        assertThat(new Validators(null, null, ifMatch, unmodifiedSince).wantAnother("abc", CHANGED)).isEqualTo(another);
    }
}
