package org.calends.intake.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Publication;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.Suggestion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentNameTest {

    private final DeadlineReader deadlineReader = new DeadlineReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "MIIT opened the Interim Provisions on Personal Data in Apps to the public.|Interim Provisions on Personal Data in Apps",
            "The FCA published its Guidelines for Operational Resilience 2022, long awaited.|Guidelines for Operational Resilience 2022",
            "The regulator published a paper under the Consumer Credit Act.|Weekly news",
            "The bank issued a notice.|Weekly news" })
    void a_consultation_is_named_after_the_instrument_that_the_sentence_before_publishes(String before, String named) {
        List<Suggestion> read = deadlineReader.read(new Publication(before + " Comments must be submitted by 26 May 2021.",
                "Weekly news", PublicationDate.parse("2021-04-26"), "en", null));

        assertThat(read).extracting(Suggestion::title).containsExactly("Comment on: " + named);
    }
}
