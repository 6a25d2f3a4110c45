package org.calends.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportRows;
import org.calends.intake.row.NameChoices;
import org.calends.intake.row.RowError;
import org.calends.intake.row.TableColumn;
import org.calends.intake.table.XlsxBook.Sheet;
import org.calends.intake.text.Excerpt;
import org.calends.language.LocalizableMessage;

/** The rows of one sheet of a workbook: the one that was asked for, else the only one that names the columns. */
public final class XlsxRows implements ImportRows {

    private static final int MOST_SHEETS = 100;

    private final Path file;
    private final ImportOptions options;
    private List<RowError> notes = List.of();
    private List<TableColumn> columns = List.of();
    private List<String> sheets = List.of();

    public XlsxRows(Path file, ImportOptions options) {
        this.file = file;
        this.options = options;
    }

    @Override
    public List<RowError> notes() {
        return notes;
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public void each(Predicate<ImportRow> taker) throws IOException {
        ImportRow whole = new ImportRow(1);
        try (XlsxBook book = new XlsxBook(file)) {
            sheets = book.sheets().stream().map(Sheet::name).limit(MOST_SHEETS).toList();
            Sheet sheet = chosen(book, whole);
            if (sheet != null) {
                read(book, sheet, taker);
            }
        } catch (XlsxXml.TooLargeException large) {
            whole.refuse("", "import.workbook.too-large");
        } catch (IOException | IllegalArgumentException broken) {
            whole.refuse("", "import.workbook.unreadable");
        }
        if (!whole.errors().isEmpty()) {
            taker.test(whole);
        }
    }

    private void read(XlsxBook book, Sheet sheet, Predicate<ImportRow> taker) throws IOException {
        TableRecords records = new TableRecords(options, taker, book.numbers().dayZero());
        List<Integer> hidden = new ArrayList<>();
        XlsxMerges merges = merges(book, sheet);
        try (XlsxSheet rows = new XlsxSheet(book, sheet)) {
            boolean goesOn = true;
            for (XlsxSheet.Row row = rows.next(); row != null && goesOn; row = rows.next()) {
                if (row.hidden() && !row.cells().isEmpty()) {
                    hidden.add(row.number());
                }
                goesOn = records.take(merges.filled(row), new ImportRow(row.number()));
            }
        }
        records.end();
        columns = records.columns();
        notes = new ArrayList<>(records.notes());
        tellHidden(hidden);
        tellSheet(book, sheet);
    }

    private static XlsxMerges merges(XlsxBook book, Sheet sheet) throws IOException {
        try (XlsxXml xml = book.open(sheet)) {
            return XlsxMerges.of(xml);
        }
    }

    private void tellHidden(List<Integer> hidden) {
        if (!hidden.isEmpty()) {
            notes.add(new RowError(hidden.get(0), "", "import.note.hidden-rows", hidden.size(), TableRecords.lines(hidden)));
        }
    }

    private void tellSheet(XlsxBook book, Sheet sheet) {
        if (book.sheets().size() > 1) {
            notes.add(new RowError(1, "",
                    "import.note.sheet-read", Excerpt.of(sheet.name()), names(book.sheets())));
        }
    }

    private Sheet chosen(XlsxBook book, ImportRow whole) throws IOException {
        if (options.sheet() != null) {
            List<Sheet> named = book.sheets().stream().filter(each -> options.sheet().equalsIgnoreCase(each.name())).toList();
            if (named.isEmpty()) {
                whole.refuse("sheet", "import.sheet.not-found", names(book.sheets()));
            }
            return named.isEmpty() ? null : named.get(0);
        }
        List<Sheet> seen = book.sheets().stream().filter(each -> !each.hidden()).toList();
        List<Sheet> fitting = new ArrayList<>();
        for (Sheet sheet : seen) {
            if (seen.size() == 1 || namesColumns(book, sheet)) {
                fitting.add(sheet);
            }
        }
        if (fitting.size() != 1) {
            whole.refuse("sheet", fitting.isEmpty()
                    ? LocalizableMessage.of("import.sheet.none-fits", names(seen))
                    : LocalizableMessage.of("import.sheet.several-fit", names(fitting)));
        }
        return fitting.size() == 1 ? fitting.get(0) : null;
    }

    private boolean namesColumns(XlsxBook book, Sheet sheet) throws IOException {
        TableRecords probe = new TableRecords(new ImportOptions(null, true, null).saying(options.mapping(), NameChoices.NONE),
                row -> false);
        try (XlsxSheet rows = new XlsxSheet(book, sheet)) {
            boolean goesOn = true;
            for (XlsxSheet.Row row = rows.next(); row != null && goesOn && !probe.hasHeading(); row = rows.next()) {
                goesOn = probe.take(row.cells(), new ImportRow(row.number()));
            }
        }
        return probe.hasHeading();
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream().limit(20).map(each -> Excerpt.of(each.name())).collect(Collectors.joining(", "));
    }
}
