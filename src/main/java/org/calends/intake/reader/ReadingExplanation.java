package org.calends.intake.reader;

import java.time.LocalDate;
import java.util.List;

/**
 * Which rules decided about one date of a text, each by its name: for whoever looks after the rules.
 *
 * @param date what the date was read as, null for a period whose start the text does not give
 * @param start where it is written in the text, in UTF-16 units
 * @param end exclusive
 * @param suggested whether it was taken for a deadline
 * @param rules in the order in which they were asked
 */
public record ReadingExplanation(LocalDate date, int start, int end, boolean suggested, List<String> rules) {

    public ReadingExplanation {
        rules = List.copyOf(rules);
    }
}
