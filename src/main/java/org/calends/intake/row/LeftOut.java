package org.calends.intake.row;

/**
 * What a file holds and an import does not take.
 *
 * @param line where it begins, counted from 1
 * @param title what the file calls it, or empty
 * @param field the field that is the reason, as the API calls it, or empty
 * @param message why
 */
public record LeftOut(int line, String title, String field, String message) {
}
