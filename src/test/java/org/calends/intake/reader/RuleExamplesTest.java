package org.calends.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.deadline.RuleExamples;
import org.calends.intake.document.Publication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the reader, by the example that it bears itself. */
class RuleExamplesTest {

    static List<RuleExamples.Example> examples() {
        return RuleExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_rule_decides_in_its_example(RuleExamples.Example example) {
        Findings found = new DeadlineReader().explain(new Publication(example.text(), null,
                PublicationDate.day(LocalDate.of(2026, 11, 30)), example.isChinese() ? "zh" : "en", null));

        assertThat(found.explanations()).flatExtracting(ReadingExplanation::rules).contains(example.fires());
    }
}
