package org.calends.intake.row;

/**
 * Why a row of a file cannot become an obligation.
 *
 * @param line where the row begins, counted from 1
 * @param field the field as the API calls it, or empty when it concerns the whole row
 * @param message what to change
 */
public record RowError(int line, String field, String message) {
}
