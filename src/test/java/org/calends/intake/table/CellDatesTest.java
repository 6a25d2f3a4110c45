package org.calends.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.calends.intake.row.DateOrder;
import org.junit.jupiter.api.Test;
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

        assertThat(CellDates.read(written, null).date()).isEqualTo(day);
    }

    @Property
    void strokes_are_read_as_told(@ForAll("days") LocalDate day) {
        assertThat(CellDates.read(day.format(DateTimeFormatter.ofPattern("d/M/uuuu")), DateOrder.DMY).date()).isEqualTo(day);
        assertThat(CellDates.read(day.format(DateTimeFormatter.ofPattern("M/d/uuuu")), DateOrder.MDY).date()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({ "25569,1970-01-01", "44342,2021-05-26", "44342.0,2021-05-26", "13/4/2021,2021-04-13", "4/13/2021,2021-04-13",
            "5/5/2021,2021-05-05", "26th May 2021,2021-05-26", "1 Sept 2021,2021-09-01" })
    void what_can_be_read_in_one_way_only_is_read(String written, LocalDate day) {
        assertThat(CellDates.read(written, null).date()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = { "3/4/2021", "2021-02-30", "31.4.2021", "26/05/21", "soon", "", "2021", "2021-05",
            "2021-05-26 25:00", "May 2021",
            "13/13/2021",
            "99999999" })
    void what_is_doubtful_is_refused(String written) {
        assertThatThrownBy(() -> CellDates.read(written, null)).isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "5/26/27 ~ 2027-05-26", "26.5.27 ~ 2027-05-26", "26-May-27 ~ 2027-05-26",
            "30/Sep/2027 ~ 2027-09-30", "2027. 5. 26. ~ 2027-05-26", "31-Dec-26 ~ 2026-12-31", "1.1.68 ~ 2068-01-01",
            "1.1.69 ~ 1969-01-01", "26 May '27 ~ 2027-05-26", "2027-May-26 ~ 2027-05-26",
            "26. Mai 2027 ~ 2027-05-26", "Mittwoch, 26. Mai 2027 ~ 2027-05-26", "1. März 2027 ~ 2027-03-01",
            "1. Mrz. 27 ~ 2027-03-01", "26 mai 2027 ~ 2027-05-26", "mercredi 26 mai 2027 ~ 2027-05-26",
            "1er août 2027 ~ 2027-08-01", "1 févr. 2027 ~ 2027-02-01", "26 de mayo de 2027 ~ 2027-05-26",
            "mar 2 mar 2027 ~ 2027-03-02", "miércoles, 26 de mayo de 2027 ~ 2027-05-26",
            "Wednesday, May 26, 2027 ~ 2027-05-26", "Wed 26/05/2027 ~ 2027-05-26", "2027-05-26 (Wed) ~ 2027-05-26",
            "2027年5月26日 星期三 ~ 2027-05-26", "2027年5月26日（周三） ~ 2027-05-26", "2027年5月26日(水) ~ 2027-05-26",
            "2027年05月26号 ~ 2027-05-26", "２０２７－０５－２６ ~ 2027-05-26", "２０２７年５月２６日 ~ 2027-05-26",
            "\u200E2027-05-26\u200B ~ 2027-05-26", "\uFEFF26\u00A0May\u00A02027 ~ 2027-05-26",
            "2027/5/26 0:00 ~ 2027-05-26", "5/26/2027 12:00:00 AM ~ 2027-05-26", "2027-05-26T00:00:00Z ~ 2027-05-26",
            "2027-05-26T00:00:00.000+0800 ~ 2027-05-26", "26/May/27 12:00 AM ~ 2027-05-26" })
    void days_are_read_as_people_and_programs_write_them(String written, LocalDate day) {
        assertThat(CellDates.read(written, null)).extracting(CellMoment::date, CellMoment::time, CellMoment::zone)
                .containsExactly(day, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "2027/5/26 17:00 ~ 2027-05-26T17:00 ~", "46533.5 ~ 2027-05-26T12:00 ~",
            "46533.9999999 ~ 2027-05-27T00:00 ~", "May 26, 2027 5:00 PM ~ 2027-05-26T17:00 ~",
            "May 26, 2027, 5 p.m. ~ 2027-05-26T17:00 ~", "26. Mai 2027 um 17:00 Uhr ~ 2027-05-26T17:00 ~",
            "26 mai 2027 à 17h30 ~ 2027-05-26T17:30 ~", "2027年5月26日 下午5:00 ~ 2027-05-26T17:00 ~",
            "2027年5月26日17时30分 ~ 2027-05-26T17:30 ~", "2027-05-26 24:00 ~ 2027-05-26T23:59:59 ~",
            "2027-05-26T17:00:00Z ~ 2027-05-26T17:00 ~ Etc/UTC", "2027-05-26T17:00:00+08:00 ~ 2027-05-26T17:00 ~ Etc/GMT-8",
            "2027-05-26T17:00:00.000-0500 ~ 2027-05-26T17:00 ~ Etc/GMT+5",
            "2027-05-26T02:00:00+05:30 ~ 2027-05-25T20:30 ~ Etc/UTC" })
    void a_time_of_day_is_read_with_its_day(String written, String moment, String zone) {
        CellMoment read = CellDates.read(written, null);

        assertThat(read.date().atTime(read.time() == null ? LocalTime.MIDNIGHT : read.time())).hasToString(moment);
        assertThat(read.zone()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "2021-02-30 ~ that exists", "30 February 2027 ~ that exists",
            "13/13/2021 ~ that exists",
            "soon ~ no form of a date", "2027 ~ names no day", "2027-05 ~ names no day", "May 2027 ~ names no day",
            "26/05/21 ~ either end", "3/4/27 ~ 2027-04-03", "Tuesday, May 26, 2027 ~ 2027-05-26 is a Wednesday",
            "2027年5月26日 星期二 ~ 2027-05-26 is a Wednesday", "2027-05-26 25:00 ~ time of day" })
    void a_refusal_says_what_is_wrong(String written, String reason) {
        assertThatThrownBy(() -> CellDates.read(written, null)).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({ "05/26/2027,DMY", "26/05/2027,MDY", "26.05.2027,MDY", "5/26/27,DMY" })
    void an_order_that_was_said_is_never_turned_round(String written, DateOrder order) {
        assertThatThrownBy(() -> CellDates.read(written, order)).hasMessageContaining("dates=" + order);
    }

    @ParameterizedTest
    @CsvSource({ "3/4/27,DMY,2027-04-03", "3/4/27,MDY,2027-03-04", "26/05/21,DMY,2021-05-26", "3.4.2027,MDY,2027-03-04",
            "3.4.2027,,2027-04-03", "5/5/2027,MDY,2027-05-05" })
    void an_order_that_was_said_is_believed(String written, DateOrder order, LocalDate day) {
        assertThat(CellDates.read(written, order).date()).isEqualTo(day);
    }

    @Test
    void one_file_has_one_order() {
        FileDates dates = new FileDates(null, CellDates.FROM_1900);
        dates.read("05/26/2027", 2);
        dates.read("26.5.2027", 3);

        assertThatThrownBy(() -> dates.read("26/05/2027", 4)).hasMessageContaining("another order than line 2");
    }

    @ParameterizedTest
    @CsvSource({ "17:00,17:00", "9:30,09:30", "17:00:30,17:00:30", "5:00 PM,17:00", "5pm,17:00", "11:45 p.m.,23:45",
            "17：00,17:00", "下午5:00,17:00", "17h30,17:30", "17时,17:00", "\u00A017:00,17:00" })
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
