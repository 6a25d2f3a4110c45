package org.calends.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.calends.table.SpreadsheetText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenCharactersTest {

    @ParameterizedTest
    @ValueSource(ints = { 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C,
            0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060, 0x2061, 0x2064, 0x206A, 0x206F, 0x00AD, 0x180E, 0xFFF9, 0xE0001, 0xE0041,
            0xE007F, 0x1D173 })
    void what_nobody_sees_is_not_shown(int character) {
        String hidden = Character.toString(character);

        assertThat(HiddenCharacters.shown("filing" + hidden + " safe")).isEqualTo("filing safe");
        assertThat(HiddenCharacters.shown("申报" + hidden)).isEqualTo("申报");
        assertThat(HiddenCharacters.isBlank(hidden)).isTrue();
        assertThat(HiddenCharacters.isBlank("\u3000" + hidden + "\u00A0")).isTrue();
        assertThat(HiddenCharacters.isBlank(hidden + "a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "plain", "5月26日：完成", "می\u200Cخواهم", "क्\u200Dष", "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\u2764\uFE0F\u200D\uD83D\uDD25", "\u0600\u0661", "a\u0301",
            "" })
    void what_is_seen_or_joins_what_is_seen_stays(String text) {
        assertThat(HiddenCharacters.shown(text)).isEqualTo(text);
    }

    @Test
    void a_joiner_joins_no_latin_letters_and_stands_at_no_end() {
        assertThat(HiddenCharacters.shown("fi\u200Dling")).isEqualTo("filing");
        assertThat(HiddenCharacters.shown("\u200Dمی\u200C \u200C\u200D")).isEqualTo("می ");
        assertThat(HiddenCharacters.shown("می\u200C\u202Eخواهم")).isEqualTo("میخواهم");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u3164", "\u2800", "\uFFA0\u115F", "\uFE0F", "\u0301", "\u3000", "\u00A0" })
    void letters_without_a_shape_are_blank(String text) {
        assertThat(HiddenCharacters.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x",
            "\uFE661", "\uFE621", "\uFE631", "\uFE6Bx", " \uFE661", " =1", "\u00A0=1", "\u3000＝1",
            "\u200B=1", "\uFEFF=1", "\u202E@x", "'=1", "''\u3000+1" })
    void what_a_spreadsheet_takes_for_a_formula_is_marked_and_comes_back_the_same(String text) {
        String cell = SpreadsheetText.neutral(text);

        assertThat(cell).isEqualTo("'" + text);
        assertThat(SpreadsheetText.original(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "plain", "'quoted'", "a=b", "1 - 2", "5月26日", "", "'", "' a", "\u3000a" })
    void other_cells_stay_as_they_are(String text) {
        assertThat(SpreadsheetText.neutral(text)).isSameAs(text);
        assertThat(SpreadsheetText.original(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({ "https://example.com, true", "http://example.com:8080/a?b=c@d#e, true", "https://例子.中国/a, true",
            "https://user@example.com, false", "https://user:pw@example.com/, false", "https://a\\@example.com, false",
            "https:///x, false", "https://, false", "ftp://example.com, false", "javascript:alert(1), false",
            "https://example.com/a b, false" })
    void an_address_leads_to_a_host_and_names_no_user(String address, boolean leads) {
        assertThat(address.matches(WebAddress.FORM)).isEqualTo(leads);
    }
}
