package org.calends.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How well the reader knows the language of deadlines, over some hundred texts of our own. The faults left are printed. */
class DeadlineLanguageTest {

    private List<Marks> marks;
    private String faults;

    @BeforeEach
    void readAll() {
        marks = LabelledTexts.marks("deadline-language.txt");
        faults = LabelledTexts.faults(marks);
    }

    @Test
    void nearly_every_text_is_read_wholly_right() {
        long right = marks.stream().filter(Marks::whollyRight).count();

        assertThat(right / (double) marks.size()).as("wholly right; the faults:%n%s", faults).isGreaterThan(0.95);
        assertThat(marks.size()).as("texts").isGreaterThan(300);
    }

    @Test
    void few_deadlines_are_missed_and_few_dates_taken_for_one() {
        assertThat(rate(one -> one.found, one -> one.wanted)).as("recall; the faults:%n%s", faults).isGreaterThan(0.97);
        assertThat(rate(one -> one.found, one -> one.found + one.falseAlarms)).as("precision").isGreaterThan(0.97);
    }

    @Test
    void kind_bound_and_authority_are_right_where_the_deadline_is_found() {
        assertThat(rate(one -> one.kinds, one -> one.found)).as("kind; the faults:%n%s", faults).isGreaterThan(0.97);
        assertThat(rate(one -> one.bounds, one -> one.found)).as("bound").isGreaterThan(0.98);
        assertThat(rate(one -> one.authorities, one -> one.found)).as("authority").isGreaterThan(0.97);
    }

    @Test
    void of_those_it_is_sure_of_nineteen_in_twenty_are_deadlines() {
        assertThat(rate(one -> one.sureAndRight, one -> one.sure)).as("the faults:%n%s", faults).isGreaterThan(0.95);
    }

    private double rate(ToIntFunction<Marks> part, ToIntFunction<Marks> whole) {
        return marks.stream().mapToInt(part).sum() / (double) marks.stream().mapToInt(whole).sum();
    }
}
