package org.calends.intake.row;

import org.calends.input.InvalidInputException;

/**
 * How a table is to be read.
 *
 * @param dates how dates such as 3/4/2026 are meant, or null when they are not to be guessed
 * @param ignoresUnknown whether columns that nobody knows are passed over instead of refused
 * @param sheet the name of a workbook's sheet, or null for the one that names the columns
 * @param mapping what its columns are for, as far as that was said by hand
 * @param names whom it means, as far as that was said by hand
 */
public record ImportOptions(DateOrder dates, boolean ignoresUnknown, String sheet, ColumnMapping mapping, NameChoices names) {

    public static final ImportOptions NONE = new ImportOptions(null, false, null);

    public ImportOptions(DateOrder dates, boolean ignoresUnknown, String sheet) {
        this(dates, ignoresUnknown, sheet, ColumnMapping.NONE, NameChoices.NONE);
    }

    /** @throws InvalidInputException for what cannot be asked */
    public static ImportOptions asked(String dates, String unknown, String sheet) {
        boolean ignore = "ignore".equals(unknown);
        if (unknown != null && !unknown.isBlank() && !ignore && !unknown.equals("refuse")) {
            throw new InvalidInputException("unknown", "import.unknown-columns.option");
        }
        return new ImportOptions(DateOrder.asked(dates), ignore, sheet == null || sheet.isBlank() ? null : sheet.strip());
    }

    /** @return the same with this said by hand */
    public ImportOptions saying(ColumnMapping columns, NameChoices people) {
        return new ImportOptions(dates, ignoresUnknown, sheet, columns, people);
    }
}
