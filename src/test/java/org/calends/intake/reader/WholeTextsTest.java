package org.calends.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How well whole texts of many authors are read, which were labelled before the reader saw them. The faults left are printed.
 */
class WholeTextsTest {

    private List<Marks> marks;
    private String faults;

    @BeforeEach
    void readAll() {
        marks = LabelledTexts.marks("whole-texts.txt");
        faults = LabelledTexts.faults(marks);
    }

    @Test
    void few_deadlines_are_missed_and_few_dates_taken_for_one() {
        int wanted = marks.stream().mapToInt(one -> one.wanted).sum();
        int found = marks.stream().mapToInt(one -> one.found).sum();
        int falseAlarms = marks.stream().mapToInt(one -> one.falseAlarms).sum();

        assertThat(found / (double) wanted).as("recall; the faults:%n%s", faults).isGreaterThan(0.95);
        assertThat(found / (double) (found + falseAlarms)).as("precision").isGreaterThan(0.95);
    }

    @Test
    void nine_in_ten_of_those_found_are_right_in_all_they_say() {
        int found = marks.stream().mapToInt(one -> one.found).sum();

        assertThat(marks.stream().mapToInt(one -> one.kinds).sum() / (double) found).as("kind; the faults:%n%s", faults)
                .isGreaterThan(0.89);
        assertThat(marks.stream().mapToInt(one -> one.authorities).sum() / (double) found).as("authority").isGreaterThan(0.95);
        assertThat(marks.stream().mapToInt(one -> one.bounds).sum() / (double) found).as("bound").isGreaterThan(0.97);
    }

    @Test
    void what_it_is_sure_of_is_right() {
        int sure = marks.stream().mapToInt(one -> one.sure).sum();

        assertThat(marks.stream().mapToInt(one -> one.sureAndRight).sum() / (double) sure).as("of %d at 0.9 and above", sure)
                .isGreaterThanOrEqualTo(0.95);
    }
}
