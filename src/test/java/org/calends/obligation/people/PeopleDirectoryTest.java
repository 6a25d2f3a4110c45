package org.calends.obligation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleDirectoryTest {

    private static final String JIDE = "jide.okafor@house.example";
    private static final String WANG = "wang.fang@house.example";
    private static final String ANNA = "anna@house.example";

    private final PeopleDirectory directory = new PeopleDirectory(List.of(
            new KnownPerson(JIDE, "Jide Okafor", "j.okafor"), new KnownPerson("Jide.Okafor@house.example", "Jide", null),
            new KnownPerson(WANG, "王芳", "wfang"), new KnownPerson("wang.gang@house.example", "王刚", "gang"),
            new KnownPerson(ANNA, "Anna Lin", "lin"), new KnownPerson("lin.mei@house.example", "Lin", "meilin")));

    @ParameterizedTest
    @ValueSource(strings = { "Jide Okafor", "jide  okafor", "ＪＩＤＥ OKAFOR", "j.okafor", " J.OKAFOR ", "Jide" })
    void who_is_called_exactly_so_is_found_whatever_the_case_width_and_blanks(String name) {
        assertThat(directory.called(name)).containsExactly(JIDE);
    }

    @Test
    void what_two_are_called_names_both_and_what_nobody_is_called_none() {
        assertThat(directory.called("lin")).containsExactly(ANNA, "lin.mei@house.example");
        assertThat(directory.called("Okafor")).isEmpty();
        assertThat(directory.called("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "Okafor Jide," + JIDE, "J Okafor," + JIDE, "Jide Okafour," + JIDE, "Okafor," + JIDE, "jokafor," + JIDE,
            "jide.okafor," + JIDE, "okaforj," + JIDE, "Okafr," + JIDE, "Mr Okaforr," + JIDE, "Fang Wang," + WANG, "王芳芳," + WANG,
            "Ana Lin," + ANNA })
    void the_nearest_comes_first(String name, String nearest) {
        assertThat(directory.nearest(name)).startsWith(nearest).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Legal department", "法务部", "??", "x", "Zz" })
    void who_is_like_nobody_has_no_nearest(String name) {
        assertThat(directory.nearest(name)).isEmpty();
    }

    @Test
    void an_address_that_stands_inside_is_meant_first() {
        assertThat(directory.nearest("Mei <mei@elsewhere.example>")).containsExactly("mei@elsewhere.example");
        assertThat(directory.nearest("Jide Okafor <jide@localhost>")).startsWith(JIDE);
    }
}
