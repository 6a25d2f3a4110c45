package org.calends.intake.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.Publication;
import org.calends.language.LocalizableMessage;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static Findings in(String text) {
        return new DeadlineReader()
                .find(new Publication(text, null, PublicationDate.day(LocalDate.of(2026, 11, 30)), "en", null));
    }

    @Test
    void a_date_that_is_no_deadline_is_listed_with_the_reason() {
        Findings found = in("Originally due 5 January 2027, the return is now due 9 February 2027.");

        assertThat(found.suggestions()).extracting(Suggestion::dueDate).containsExactly(LocalDate.of(2027, 2, 9));
        assertThat(found.otherDates()).extracting(OtherDate::date).containsExactly(LocalDate.of(2027, 1, 5));
        assertThat(found.otherDates().get(0).why()).contains("another replaced");
    }

    @Test
    void days_up_to_publication_and_days_that_are_suggested_are_not_listed() {
        Findings found = in(
                "The notice of 30 November 2026 and the law of 1 May 2020 stay. Comments are due by 9 February 2027.");

        assertThat(found.suggestions()).hasSize(1);
        assertThat(found.otherDates()).isEmpty();
    }

    @Test
    void each_other_day_is_listed_once() {
        Findings found = in(
                "Our calendar is based on a year end of December 31, 2026. It has a year end of December 31, 2026.");

        assertThat(found.suggestions()).isEmpty();
        assertThat(found.otherDates()).hasSize(1);
    }

    @Test
    void a_length_that_moves_a_date_is_told_with_the_old_one() {
        Findings found = in("The comment deadline of December 1, 2026 is extended by 14 days.");

        assertThat(found.suggestions()).singleElement().satisfies(one -> {
            assertThat(one.dueDate()).isEqualTo(LocalDate.of(2026, 12, 15));
            assertThat(one.reasons()).extracting(LocalizableMessage::toString).contains("Moved by 14 days from 2026-12-01");
        });
    }

    @Test
    void an_open_day_order_is_read_as_the_earlier_day_and_said() {
        assertThat(in("Replies must reach the secretariat by 01/05/2027.").suggestions()).singleElement().satisfies(one -> {
            assertThat(one.dueDate()).isEqualTo(LocalDate.of(2027, 1, 5));
            assertThat(one.reasons()).anyMatch(reason -> reason.toString().contains("the other order is possible"));
        });
    }

    @Test
    void titles_of_one_document_are_told_apart() {
        Findings found = new DeadlineReader().find(new Publication(
                "Comments should reach us by 15 January 2027 for chapter 1 and 5 February 2027 for chapter 2.",
                "CP26/40: Quarterly consultation", PublicationDate.day(LocalDate.of(2026, 11, 30)), "en", null));

        assertThat(found.suggestions()).extracting(Suggestion::title).doesNotHaveDuplicates().hasSize(2)
                .allMatch(title -> title.startsWith("Comment on: CP26/40: Quarterly consultation"));
    }

    @Test
    void a_row_of_a_calendar_is_quoted_with_its_own_words() {
        Findings found = in("Timetable\n\nComments close | 10 January 2027\nRules take effect | 31 March 2027");

        assertThat(found.suggestions()).extracting(Suggestion::quote).containsExactly("Comments close | 10 January 2027",
                "Rules take effect | 31 March 2027");
    }
}
