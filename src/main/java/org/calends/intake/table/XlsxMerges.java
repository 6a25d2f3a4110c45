package org.calends.intake.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells that span several rows: what stands in the first holds for each of them. */
final class XlsxMerges {

    private static final int MOST = 100_000;

    /** The last row, by the place of the first cell. */
    private final Map<Long, Integer> ends = new HashMap<>();
    private final Map<Integer, Span> open = new HashMap<>();

    private record Span(String value, int lastRow) {
    }

    /** They stand behind the rows, so the sheet is read once for them alone. */
    static XlsxMerges of(XlsxXml sheet) throws IOException {
        XlsxMerges merges = new XlsxMerges();
        while (sheet.nextElement()) {
            if (sheet.name().equals("mergeCell") && sheet.attribute("ref") != null) {
                merges.add(sheet.attribute("ref").split(":", 2));
            }
        }
        return merges;
    }

    private void add(String[] corners) throws IOException {
        if (ends.size() > MOST) {
            throw new XlsxXml.TooLargeException();
        }
        int first = row(corners[0]);
        int last = corners.length < 2 ? first : row(corners[1]);
        if (last > first) {
            ends.put(key(first, XlsxSheet.column(corners[0])), last);
        }
    }

    private static int row(String place) throws IOException {
        try {
            return Integer.parseInt(place.replaceAll("\\D", ""));
        } catch (NumberFormatException broken) {
            throw new IOException(broken);
        }
    }

    private static long key(int row, int column) {
        return (long) row << Short.SIZE | column;
    }

    /** @return the row's cells with what spans them from above; a row without anything of its own stays empty */
    List<String> filled(XlsxSheet.Row row) {
        if (ends.isEmpty() || row.cells().stream().allMatch(String::isBlank)) {
            return row.cells();
        }
        List<String> cells = new ArrayList<>(row.cells());
        open.values().removeIf(span -> span.lastRow < row.number());
        open.forEach((column, span) -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, cells.get(column).isEmpty() ? span.value : cells.get(column));
        });
        for (int i = 0; i < row.cells().size(); i++) {
            Integer last = ends.get(key(row.number(), i));
            if (last != null && !row.cells().get(i).isBlank()) {
                open.put(i, new Span(row.cells().get(i), last));
            }
        }
        return cells;
    }
}
