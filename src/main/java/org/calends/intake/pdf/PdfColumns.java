package org.calends.intake.pdf;

import java.util.ArrayList;
import java.util.List;

import org.calends.intake.document.ReadBudget;
import org.calends.intake.text.Characters;

/**
 * Finds the gutter of a page set in columns. Two halves are columns if lines on both sides fill their width, as running text
 * does; the cells of a table do not, so its rows stay together.
 */
final class PdfColumns {

    private static final int POSITIONS = 160;
    private static final int FEWEST_LINES = 4;
    private static final float FILLED = 0.6f;
    /** Share of the whole width; narrower ones are cells. */
    private static final float NARROWEST = 0.2f;

    /** In halves of a Chinese character: "30 September 2027". Lines of running text are longer even in narrow columns. */
    private static final int LONGEST_CELL = 20;

    private final ReadBudget readBudget;

    PdfColumns(ReadBudget readBudget) {
        this.readBudget = readBudget;
    }

    /** @param pieces from top to bottom */
    List<PdfLine> inReadingOrder(List<PdfLine> pieces) {
        List<PdfLine> ordered = new ArrayList<>();
        order(pieces, 0, ordered);
        return ordered;
    }

    private void order(List<PdfLine> pieces, int depth, List<PdfLine> ordered) {
        float gutter = depth > 3 ? Float.NaN : gutter(pieces);
        if (Float.isNaN(gutter)) {
            rows(pieces, ordered);
            return;
        }
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (PdfLine piece : pieces) {
            if (crosses(piece, gutter)) {
                columns(left, right, depth, ordered);
                ordered.add(piece);
            } else {
                (piece.center() < gutter ? left : right).add(piece);
            }
        }
        columns(left, right, depth, ordered);
    }

    /** What stands between two lines across the whole width is read column by column. */
    private void columns(List<PdfLine> left, List<PdfLine> right, int depth, List<PdfLine> ordered) {
        order(List.copyOf(left), depth + 1, ordered);
        order(List.copyOf(right), depth + 1, ordered);
        left.clear();
        right.clear();
    }

    private void rows(List<PdfLine> pieces, List<PdfLine> ordered) {
        float from = (float) pieces.stream().mapToDouble(PdfLine::left).min().orElse(0);
        float to = (float) pieces.stream().mapToDouble(PdfLine::right).max().orElse(0);
        pieces.forEach(piece -> ordered.add(piece.inColumn(from, to)));
    }

    private float gutter(List<PdfLine> pieces) {
        double from = pieces.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double to = pieces.stream().mapToDouble(PdfLine::right).max().orElse(0);
        float best = Float.NaN;
        long most = FEWEST_LINES - 1;
        for (int i = POSITIONS / 5; pieces.size() >= 2 * FEWEST_LINES && i < POSITIONS * 4 / 5; i++) {
            float x = (float) (from + (to - from) * i / POSITIONS);
            long lines = linesInColumns(pieces, x, (float) (to - from) * NARROWEST);
            if (lines > most) {
                most = lines;
                best = x;
            }
        }
        return best;
    }

    /** @return on the side that has fewer, how many lines there are; 0 if x is no gutter */
    private long linesInColumns(List<PdfLine> pieces, float x, float narrowest) {
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (PdfLine piece : pieces) {
            readBudget.check();
            if (!crosses(piece, x)) {
                (piece.center() < x ? left : right).add(piece);
            }
        }
        long crossing = (long) pieces.size() - left.size() - right.size();
        long fewer = Math.min(left.size(), right.size());
        boolean columns = fewer >= FEWEST_LINES && crossing <= fewer && sideBySide(left, right) && isFilled(left, narrowest)
                && isFilled(right, narrowest) && !isCells(left) && !isCells(right);
        return columns ? fewer : 0;
    }

    /** Dates, numbers or names one below the other are a column of a table, however evenly they fill it. */
    private static boolean isCells(List<PdfLine> column) {
        long cells = column.stream()
                .filter(line -> line.text().chars().map(c -> Characters.isEastAsian(c) ? 2 : 1).sum() <= LONGEST_CELL).count();
        return cells * 2 > column.size();
    }

    private static boolean crosses(PdfLine piece, float x) {
        return piece.left() < x && piece.right() > x;
    }

    private static boolean sideBySide(List<PdfLine> left, List<PdfLine> right) {
        float top = Math.max(left.get(0).baseline(), right.get(0).baseline());
        float bottom = Math.min(left.get(left.size() - 1).baseline(), right.get(right.size() - 1).baseline());
        return bottom - top > 2 * left.get(0).size();
    }

    private static boolean isFilled(List<PdfLine> column, float narrowest) {
        double width = column.stream().mapToDouble(PdfLine::right).max().orElse(0)
                - column.stream().mapToDouble(PdfLine::left).min().orElse(0);
        long full = column.stream().filter(line -> line.width() > Math.max(narrowest, FILLED * width)).count();
        return full * 2 > column.size();
    }
}
