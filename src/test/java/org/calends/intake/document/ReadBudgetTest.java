package org.calends.intake.document;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class ReadBudgetTest {

    @Test
    void of_a_pdf_and_all_that_is_attached_to_it_four_million_characters_are_drawn() {
        ReadBudget readBudget = new ReadBudget(DocumentLimits.DEFAULTS);

        IntStream.range(0, 4_000_000).forEach(character -> readBudget.drawnCharacter());

        assertThatExceptionOfType(UnreadableDocumentException.class).isThrownBy(readBudget::drawnCharacter)
                .withMessageContaining("4000000 characters");
    }
}
