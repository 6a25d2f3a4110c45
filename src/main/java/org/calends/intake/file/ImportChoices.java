package org.calends.intake.file;

import java.util.Map;

import org.calends.intake.row.ColumnMapping;
import org.calends.intake.row.DateOrder;
import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportWish;
import org.calends.intake.row.ImportWish.Past;
import org.calends.intake.row.NameChoices;

/**
 * What somebody has said of a file in the form of a page.
 *
 * @param dates {@code DMY}, {@code MDY} or null
 * @param sheet of a workbook, or null
 * @param past what becomes of what is over, or null
 * @param columns fields by heading; nothing: passed over
 * @param names what stands for a name, by field and name as it is written
 */
public record ImportChoices(String dates, String sheet, String past, Map<String, String> columns,
        Map<String, Map<String, String>> names) {

    public static final ImportChoices NONE = new ImportChoices(null, null, null, Map.of(), Map.of());

    public ImportChoices {
        columns = columns == null ? Map.of() : columns;
        names = names == null ? Map.of() : names;
    }

    /**
     * Columns that nobody knows are passed over, since the page shows of each what becomes of it.
     *
     * @param remembered what the person has said of such columns before
     */
    public ImportOptions options(ColumnMapping remembered) {
        return new ImportOptions(DateOrder.asked(dates), true, sheet == null || sheet.isBlank() ? null : sheet,
                ColumnMapping.of(columns).over(remembered), new NameChoices(names));
    }

    /** @return a look that leaves faulty rows out, so that it sees all */
    public ImportWish look() {
        return new ImportWish(true, true, Past.asked(past), true);
    }

    /** @param onlyGood whether faulty rows are left out */
    public ImportWish take(boolean onlyGood) {
        return new ImportWish(false, onlyGood, Past.asked(past), true);
    }

    /** @return the word of the date order, for a form */
    public String datesSaid() {
        return dates == null ? "" : dates;
    }
}
