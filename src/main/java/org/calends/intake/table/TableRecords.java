package org.calends.intake.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.calends.intake.row.ImportOptions;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.RowError;
import org.calends.intake.row.TableColumn;

/**
 * What the records of a table become, of a text or of a sheet alike: what stands above the heading is passed over, the heading
 * names the columns, each record below it is a row.
 */
final class TableRecords {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_EMPTY = 100_000;
    /** How far down the heading may stand. */
    private static final int MOST_ABOVE = 10;
    private static final int MOST_NAMED = 20;
    private static final int MOST_SAMPLED = 50;

    private final ImportOptions options;
    private final Predicate<ImportRow> taker;
    private final FileDates dates;
    private final List<List<String>> above = new ArrayList<>();
    private final List<Integer> linesAbove = new ArrayList<>();
    private final List<Integer> noEntries = new ArrayList<>();
    private CsvHeading heading;
    private boolean found;
    private boolean refused;
    private final List<String> samples = new ArrayList<>();
    private int sampled;
    private int headingLine;
    private int empty;

    TableRecords(ImportOptions options, Predicate<ImportRow> taker) {
        this(options, taker, CellDates.FROM_1900);
    }

    /** @param dayZero from which a mere number in a column of dates counts the days */
    TableRecords(ImportOptions options, Predicate<ImportRow> taker, LocalDate dayZero) {
        this.options = options;
        this.taker = taker;
        dates = new FileDates(options.dates(), dayZero);
    }

    /** @return whether there is a point in reading on */
    boolean take(List<String> cells, ImportRow row) {
        if (!row.errors().isEmpty()) {
            taker.test(row);
            return false;
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return countEmpty(row);
        }
        if (cells.size() > MOST_COLUMNS) {
            row.refuse("", "import.row.too-many-columns", cells.size(), MOST_COLUMNS);
            return taker.test(row) && heading != null;
        }
        if (heading == null) {
            return look(cells, row.line());
        }
        remember(cells);
        if (refused) {
            return sampled < MOST_SAMPLED;
        }
        row.hold(cells);
        if (heading.put(cells, row, dates)) {
            options.names().apply(row);
            return taker.test(row);
        }
        noEntries.add(row.line());
        return true;
    }

    /** The first that each column holds. */
    private void remember(List<String> cells) {
        for (int i = 0; i < cells.size() && sampled < MOST_SAMPLED; i++) {
            while (samples.size() <= i) {
                samples.add("");
            }
            if (samples.get(i).isBlank()) {
                samples.set(i, cells.get(i));
            }
        }
        sampled++;
    }

    /** @return the columns as they were taken; none without a heading */
    List<TableColumn> columns() {
        return heading == null ? List.of() : heading.columns(samples);
    }

    /** @return whether a row has named the columns */
    boolean hasHeading() {
        return found;
    }

    private boolean countEmpty(ImportRow row) {
        if (++empty > MOST_EMPTY) {
            row.refuse("", "import.rows.too-many-empty", MOST_EMPTY);
            taker.test(row);
        }
        return empty <= MOST_EMPTY;
    }

    private boolean look(List<String> cells, int line) {
        List<String> both = above.isEmpty() ? cells : over(above.get(above.size() - 1), cells);
        boolean alone = CsvHeading.isHeading(cells, options.mapping());
        found = alone || CsvHeading.isHeading(both, options.mapping());
        if (found) {
            return head(alone ? cells : both, line);
        }
        above.add(cells);
        linesAbove.add(line);
        return above.size() < MOST_ABOVE || headByFirst();
    }

    /** A cell of the heading that spans two rows stands in the upper one. */
    private static List<String> over(List<String> upper, List<String> lower) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String below = i < lower.size() ? lower.get(i) : "";
            both.add(below.isBlank() && i < upper.size() ? upper.get(i) : below);
        }
        return both;
    }

    private boolean head(List<String> cells, int line) {
        ImportRow row = new ImportRow(line);
        heading = new CsvHeading(cells, row, options.ignoresUnknown(), options.mapping());
        headingLine = line;
        refused = !row.errors().isEmpty();
        return !refused || taker.test(row);
    }

    /** Where no row names the columns, the first one is asked to, and what stands below it shows what they hold. */
    private boolean headByFirst() {
        boolean goesOn = head(above.get(0), linesAbove.get(0));
        above.stream().skip(1).forEach(this::remember);
        return goesOn;
    }

    /** At the end of the file: one without a heading is refused by what stands first. */
    void end() {
        if (heading == null && !above.isEmpty()) {
            headByFirst();
        }
    }

    List<RowError> notes() {
        List<RowError> notes = new ArrayList<>();
        if (heading != null && heading.program() != null) {
            notes.add(new RowError(headingLine, "", "import.note.export-of", heading.program()));
        }
        if (heading != null && !linesAbove.isEmpty()) {
            notes.add(new RowError(linesAbove.get(0), "", "import.note.above-heading"));
        }
        if (heading != null && !heading.passedOver().isEmpty()) {
            notes.add(new RowError(headingLine, "",
                    "import.note.columns-passed-over", String.join(", ", heading.passedOver())));
        }
        if (!noEntries.isEmpty()) {
            notes.add(new RowError(noEntries.get(0), "", "import.note.rows-passed-over", noEntries.size(), lines(noEntries)));
        }
        return notes;
    }

    static String lines(List<Integer> lines) {
        return lines.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > MOST_NAMED ? " ..." : "");
    }
}
