package org.calends.ical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a content line's name ends, its parameters, and its value begins. */
class ContentLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "SUMMARY:a:b|SUMMARY|``|a:b",
            "due;VALUE=DATE:20310526|DUE|;VALUE=DATE|20310526",
            "ATTENDEE;CN=\"a:b;c\";X=1:mailto:x|ATTENDEE|;CN=\"a:b;c\";X=1|mailto:x",
            "X-A;B=c\"d:e\"f:g|X-A|;B=c\"d:e\"f|g",
            "SUMMARY:|SUMMARY|``|``" })
    void a_colon_outside_quotation_marks_parts_the_value(String line, String name, String parameters, String value) {
        assertThat(ContentLine.parsed(line)).isEqualTo(new ContentLine(name, parameters, value));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "SUMMARY", ":a", ";A=b:c", "SUM MARY:a", "A;B=\"c:d", "义务:a", "A;" })
    void what_has_no_name_or_no_value_is_none(String line) {
        assertThat(ContentLine.parsed(line)).isNull();
    }

    /** One for each of the calls that a regular expression would make on the stack. */
    @Test
    void a_hundred_thousand_quoted_parameters_are_read() {
        String parameters = ";A=\"b\"".repeat(100_000);

        assertThat(ContentLine.parsed("X" + parameters + ":value").value()).isEqualTo("value");
        assertThat(ContentLine.parsed("X" + parameters)).isNull();
    }
}
