package org.calends.intake.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.calends.intake.file.PreviewRow.Fate;
import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportRows;

/** Keeps the first rows of a file as they are checked, and the names in all of them that nobody here has. */
final class PreviewCollector {

    private static final int MOST_ROWS = 200;
    private static final int MOST_NAMES = 100;
    private static final List<String> NAMES = List.of("owner", "deputy", "authority");

    private final BiFunction<String, String, List<String>> nearest;
    private final Consumer<ImportRow> faulty;
    private final List<PreviewRow> rows = new ArrayList<>();
    private final Map<String, UnknownName> names = new LinkedHashMap<>();

    private int faults;

    /**
     * @param nearest by field and name: who is called most like that, or null when the name is known
     * @param faulty is given each row that cannot be accepted
     */
    PreviewCollector(BiFunction<String, String, List<String>> nearest, Consumer<ImportRow> faulty) {
        this.faulty = faulty;
        this.nearest = nearest;
    }

    /** @param known whether its id is here already */
    void take(ImportRow row, boolean known) {
        Fate fate = row.withdraws() ? Fate.WITHDRAWN : known ? Fate.KNOWN : row.errors().isEmpty() ? Fate.NEW : Fate.FAULTY;
        if (fate == Fate.FAULTY) {
            faulty.accept(row);
            faults++;
        }
        if (rows.size() < MOST_ROWS) {
            rows.add(new PreviewRow(row.line(), fate, row.fields().deepCopy(), List.copyOf(row.errors())));
        }
        if (!known) {
            NAMES.forEach(field -> name(field, row.fields().path(field).asText("")));
        }
    }

    private void name(String field, String written) {
        String key = field + " " + written;
        if (!written.isBlank() && names.size() < MOST_NAMES && !names.containsKey(key)) {
            names.put(key, new UnknownName(field, written, nearest.apply(field, written)));
        }
    }

    ImportPreview preview(ImportRows file) {
        return new ImportPreview(file.columns(), file.sheets(), List.copyOf(rows), faults,
                names.values().stream().filter(name -> name.nearest() != null).toList());
    }
}
