package org.calends.intake.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.intake.row.ImportRow;
import org.calends.intake.row.LeftOut;
import org.calends.intake.row.RowError;
import org.calends.intake.text.Excerpt;

/** What the first reading of a file finds out. */
final class ImportCheck {

    /** More than anybody keeps in one table; without a bound a file of line ends would be millions of rows. */
    static final int MOST_ROWS = 100_000;

    /** Who made more mistakes than these is helped by no further one, and a file of mistakes is not read to its end. */
    static final int MOST_ERRORS = 100;

    /** So many entries that were left out are told, and so many notes; the others are counted. */
    static final int MOST_TOLD = 10_000;

    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> notes = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final boolean skipsFaulty;
    /** The faulty ones by their place in the file, which both readings count alike; and by line where others name them. */
    private final Set<Integer> faulty;
    private final Set<Integer> faultyLines;
    private int rows;
    private int known;
    private int withdrawn;
    private int notTaken;

    ImportCheck() {
        this(false);
    }

    ImportCheck(boolean skipsFaulty) {
        this(skipsFaulty, new HashSet<>(), new HashSet<>());
    }

    private ImportCheck(boolean skipsFaulty, Set<Integer> faulty, Set<Integer> faultyLines) {
        this.skipsFaulty = skipsFaulty;
        this.faulty = faulty;
        this.faultyLines = faultyLines;
    }

    /** @return one for the second reading, which passes over what this one found faulty */
    ImportCheck again() {
        return new ImportCheck(skipsFaulty, faulty, faultyLines);
    }

    /** @return whether the row is to be looked at */
    boolean counts(ImportRow row) {
        row.place(++rows);
        if (rows == MOST_ROWS + 1) {
            errors.add(new RowError(row.line(), "", "import.rows.too-many", MOST_ROWS));
        }
        if (rows > MOST_ROWS) {
            return false;
        }
        note(row);
        if (row.leftOut() != null) {
            leaveOut(row, List.of(row.leftOut()));
            return false;
        }
        Integer first = row.id() == null || row.withdraws() ? null : lines.putIfAbsent(row.id(), row.line());
        if (first != null) {
            row.refuse("id", "import.row.repeated", first);
        }
        return !faulty.contains(rows) && !faultyLines.contains(row.line());
    }

    private void note(ImportRow row) {
        row.notes().stream().limit(Math.max(0, MOST_TOLD - notes.size())).forEach(notes::add);
    }

    private void leaveOut(ImportRow row, List<RowError> reasons) {
        notTaken++;
        reasons.stream().limit(Math.max(0, MOST_TOLD - leftOut.size())).forEach(reason -> leftOut
                .add(LeftOut.of(reason, Excerpt.of(row.title()))));
    }

    /** @return how many were looked at */
    int rows() {
        return rows;
    }

    void known() {
        known++;
    }

    void withdraws() {
        withdrawn++;
    }

    /** It is left out after all, though nothing is wrong with it. */
    void leaveOut(ImportRow row, String code) {
        leaveOut(row, List.of(new RowError(row.line(), "id", code)));
    }

    /** @return whether the row can be taken */
    boolean judged(ImportRow row) {
        if (row.errors().isEmpty()) {
            return true;
        }
        if (skipsFaulty) {
            faulty.add(row.place());
            leaveOut(row, row.errors());
        } else {
            judged(row.errors());
        }
        return false;
    }

    void judged(List<RowError> wrong) {
        wrong.stream().limit(MOST_ERRORS - errors.size() + 1L).forEach(errors::add);
    }

    /** @return the lines of rows that are left out because of whom they name; none unless faulty rows are left out */
    Set<Integer> judgedLinks(List<RowError> wrong) {
        if (!skipsFaulty) {
            judged(wrong);
            return Set.of();
        }
        Set<Integer> lines = wrong.stream().map(RowError::line).collect(Collectors.toSet());
        lines.removeAll(faultyLines);
        faultyLines.addAll(lines);
        notTaken += lines.size();
        wrong.stream().limit(Math.max(0, MOST_TOLD - leftOut.size())).forEach(error -> leftOut
                .add(LeftOut.of(error, "")));
        return lines;
    }

    /** @return whether there is a point in reading on */
    boolean goesOn() {
        return !isFull() && rows <= MOST_ROWS;
    }

    /** @return whether there are more errors than are told */
    boolean isFull() {
        return errors.size() > MOST_ERRORS;
    }

    /**
     * Where every single row is faulty, the file is refused even if faulty ones may be left out.
     *
     * @param ofFile what is to be known of the file as a whole
     */
    ImportReport report(boolean dryRun, List<RowError> ofFile) {
        if (rows == 0) {
            errors.add(new RowError(1, "", "import.empty"));
        }
        boolean nothingGood = notTaken == rows && !faulty.isEmpty();
        if (nothingGood) {
            judged(leftOut.stream().map(left -> new RowError(left.line(), left.field(), left.refusal())).toList());
        }
        boolean more = isFull();
        errors.sort(Comparator.comparingInt(RowError::line));
        leftOut.sort(Comparator.comparingInt(LeftOut::line));
        return new ImportReport(dryRun, rows, errors.isEmpty() ? rows - known - withdrawn - notTaken : 0, known,
                List.copyOf(errors.subList(0, Math.min(errors.size(), MOST_ERRORS))), more,
                errors.isEmpty() ? withdrawn : 0, notTaken, List.copyOf(leftOut),
                Stream.concat(ofFile.stream(), notes.stream()).limit(MOST_TOLD).toList(), null);
    }
}
