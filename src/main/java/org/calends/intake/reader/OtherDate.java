package org.calends.intake.reader;

import java.time.LocalDate;

/**
 * A full date after publication that the reader does not take for a deadline, so that a person can look and nothing is lost.
 *
 * @param date the day as the text names it
 * @param why why it is not suggested, a sentence for the reviewer
 * @param quote the words of the text from {@code start} to {@code end}
 * @param start where the quote begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record OtherDate(LocalDate date, String why, String quote, int start, int end) {
}
