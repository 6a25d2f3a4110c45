package org.calends.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommaListTest {

    @ParameterizedTest
    @ValueSource(strings = { "a", "a, b", "\"a\"", "a \"b\"", "a\", \"b", "应用、个人信息", "\"", "\", ", "5\" pipe" })
    void what_a_form_shows_is_read_back(String value) {
        List<String> values = List.of("first", value, "last");

        assertThat(CommaList.read(CommaList.written(values))).containsExactly("first", value.strip(), "last");
        assertThat(CommaList.read(CommaList.written(List.of(value)))).containsExactly(value.strip());
    }

    @Test
    void what_people_write_needs_no_quotes() {
        assertThat(CommaList.read(" apps,  sdk，个人信息、 \"half, ")).containsExactly("apps", "sdk", "个人信息", "\"half");
        assertThat(CommaList.read(" , ")).isEmpty();
        assertThat(CommaList.written(List.of())).isNull();
    }
}
