package org.calends.table;

import java.util.regex.Pattern;

/**
 * Text in a cell that spreadsheets open. What one would take for a formula gets an apostrophe before it (OWASP, CSV injection):
 * also in wide and in small letters (Unicode, Small Form Variants), which East Asian editions read alike, and after blanks and
 * hidden characters, which some pass over.
 */
public final class SpreadsheetText {

    private static final String FORMULA = "'*(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B])";
    private static final Pattern TAKEN_FOR_ONE = Pattern.compile("^" + FORMULA);
    private static final Pattern NEUTRALISED = Pattern.compile("^'(?=" + FORMULA + ")");

    private SpreadsheetText() {
    }

    /** @return the text as it may stand in a cell */
    public static String neutral(String text) {
        return TAKEN_FOR_ONE.matcher(text).find() ? "'" + text : text;
    }

    /** @return what {@link #neutral} was given */
    public static String original(String cell) {
        return NEUTRALISED.matcher(cell).replaceFirst("");
    }
}
