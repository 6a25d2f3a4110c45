package org.calends.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Publication;
import org.junit.jupiter.api.Test;

class DuplicateFilterTest {

    private static final String DATES = "Dates of the year: 20.06.2025: Energy labelling (smartphones, tablets) 28.06.2025: Accessibility "
            + "of banking services (BFSG)\n\n";
    private static final String LABELLING = "Starting June 20, 2025, energy labelling will also apply to smartphones and tablets.\n\n";

    private static List<String> quotes(String text) {
        return new DeadlineReader().read(new Publication(text, "", PublicationDate.parse("2025-05-15"), "en", null)).stream()
                .map(suggestion -> suggestion.quote().strip()).toList();
    }

    @Test
    void an_entry_in_a_list_of_dates_is_no_second_act_where_a_sentence_tells_of_it() {
        assertThat(quotes(DATES + LABELLING)).hasSize(2).first().asString().contains("Accessibility");
        assertThat(quotes(LABELLING + DATES)).hasSize(2).first().asString().isEqualTo(LABELLING.strip());
    }

    @Test
    void an_entry_with_a_word_more_or_another_date_is_an_act_of_its_own() {
        assertThat(quotes(DATES + LABELLING.replace("tablets", "laptops"))).hasSize(3);
        assertThat(quotes(DATES + LABELLING.replace("June 20", "June 21"))).hasSize(3);
    }
}
