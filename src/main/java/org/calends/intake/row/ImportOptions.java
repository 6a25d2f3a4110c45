package org.calends.intake.row;

import org.calends.input.InvalidInputException;

/**
 * How a table is to be read.
 *
 * @param dates how dates such as 3/4/2026 are meant, or null when they are not to be guessed
 * @param ignoresUnknown whether columns that nobody knows are passed over instead of refused
 * @param sheet the name of a workbook's sheet, or null for the one that names the columns
 */
public record ImportOptions(DateOrder dates, boolean ignoresUnknown, String sheet) {

    public static final ImportOptions NONE = new ImportOptions(null, false, null);

    /** @throws InvalidInputException for what cannot be asked */
    public static ImportOptions asked(String dates, String unknown, String sheet) {
        boolean ignore = "ignore".equals(unknown);
        if (unknown != null && !unknown.isBlank() && !ignore && !unknown.equals("refuse")) {
            throw new InvalidInputException("unknown", "import.unknown-columns.option");
        }
        return new ImportOptions(DateOrder.asked(dates), ignore, sheet == null || sheet.isBlank() ? null : sheet.strip());
    }
}
