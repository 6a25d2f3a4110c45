package org.calends.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.calends.intake.ImportFile.DateOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CellDatesTest {

    private static final List<String> FORMS = List.of("uuuu-MM-dd", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日", "uuuuMMdd", "d.M.uuuu",
            "d MMM uuuu", "d-MMM-uuuu", "d MMMM uuuu", "MMMM d, uuuu", "MMM d, uuuu", "uuuu-MM-dd' 00:00:00'",
            "uuuu-MM-dd'T'00:00:00");

    @Property
    void a_date_is_the_same_in_every_form(@ForAll("days") LocalDate day, @ForAll("forms") String form) {
        String written = day.format(DateTimeFormatter.ofPattern(form, Locale.ENGLISH));

        assertThat(CellDates.date(written, null)).isEqualTo(day);
    }

    @Property
    void strokes_are_read_as_told(@ForAll("days") LocalDate day) {
        assertThat(CellDates.date(day.format(DateTimeFormatter.ofPattern("d/M/uuuu")), DateOrder.DMY)).isEqualTo(day);
        assertThat(CellDates.date(day.format(DateTimeFormatter.ofPattern("M/d/uuuu")), DateOrder.MDY)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({ "25569,1970-01-01", "44342,2021-05-26", "44342.0,2021-05-26", "13/4/2021,2021-04-13", "4/13/2021,2021-04-13",
            "5/5/2021,2021-05-05", "26th May 2021,2021-05-26", "1 Sept 2021,2021-09-01" })
    void what_can_be_read_in_one_way_only_is_read(String written, LocalDate day) {
        assertThat(CellDates.date(written, null)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = { "3/4/2021", "2021-02-30", "31.4.2021", "26/05/21", "soon", "", "2021", "2021-05-26 17:00",
            "13/13/2021",
            "99999999" })
    void what_is_doubtful_is_refused(String written) {
        assertThatThrownBy(() -> CellDates.date(written, null)).isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({ "17:00,17:00", "9:30,09:30", "17:00:30,17:00:30", "5:00 PM,17:00", "5pm,17:00", "11:45 p.m.,23:45",
            "17：00,17:00" })
    void times_are_read_as_they_are_written(String written, LocalTime time) {
        assertThat(CellDates.time(written)).isEqualTo(time);
    }

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 80_000).map(LocalDate::ofEpochDay);
    }

    @Provide
    static Arbitrary<String> forms() {
        return Arbitraries.of(FORMS);
    }
}
