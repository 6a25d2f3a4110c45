package org.calends.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "DUE;TZID=Asia/Shanghai:x|tzid|Asia/Shanghai",
            "DUE;VALUE=DATE-TIME;TZID=\"a:b;c\":x|TZID|a:b;c",
            "DUE;TZID=\"\":x|TZID|``",
            "DUE;TZID=;VALUE=DATE:x|TZID|``",
            "DUE;VALUE=DATE:x|TZID|",
            "DUE;X-TZID=a:x|TZID|" })
    void a_parameter_is_found_by_its_name_and_stands_without_quotation_marks(String line, String key, String value) {
        assertThat(ContentLine.parsed(line).parameter(key)).isEqualTo(value);
    }

    @Test
    void parameters_keep_their_order() {
        assertThat(ContentLine.parsed("ATTENDEE;cn=\"a:b;c\";X=1;ROLE=CHAIR:mailto:x").parametersByName())
                .containsExactly(Map.entry("CN", "a:b;c"), Map.entry("X", "1"), Map.entry("ROLE", "CHAIR"));
    }

    @Test
    void texts_are_unescaped_once() {
        ContentLine line = ContentLine.parsed("CATEGORIES:a\\, b,c\\\\,d\\ne\\;\\:\\x,");

        assertThat(line.texts()).containsExactly("a, b", "c\\", "d\ne;:\\x", "");
        assertThat(line.text()).isEqualTo("a, b,c\\,d\ne;:\\x,");
    }

    @Test
    void what_is_written_is_read() {
        String ugly = "a\\;b,c\nd: \"e\" \\n 义务".repeat(9);
        byte[] written = new ContentLineWriter().text("SUMMARY", ugly).texts("CATEGORIES", List.of(ugly, "x")).folded();
        List<ContentLine> read = ContentLines.unfold(new String(written, StandardCharsets.UTF_8)).stream()
                .map(ContentLine::parsed).toList();

        assertThat(read.get(0).text()).isEqualTo(ugly);
        assertThat(read.get(1).texts()).containsExactly(ugly, "x");
    }

    @ParameterizedTest
    @ValueSource(strings = { "A:b\r\n c\r\nD:e\r\n", "A:b\n\tc\n\nD:e", "A:b\r c\rD:e" })
    void lines_are_unfolded_whatever_ends_them(String folded) {
        assertThat(ContentLines.unfold(folded)).containsExactly("A:bc", "D:e");
    }
}
