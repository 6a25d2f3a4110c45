package org.calends.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.calends.intake.document.ReadBudget;

/**
 * The reading order of one page: glyphs become lines, lines fall into columns, columns are read one after the other.
 * Positions decide, not the order in which the program that made the file happened to draw.
 */
final class PdfLayout {

    /** In font sizes; wider than any justified space, narrower than any gutter. */
    private static final float GAP = 1.1f;

    /** Among so many before it, a character is looked for that was drawn twice to look bold. */
    private static final int DRAWN_NEAR = 8;

    private final int page;
    private final ReadBudget readBudget;

    PdfLayout(int page, ReadBudget readBudget) {
        this.page = page;
        this.readBudget = readBudget;
    }

    List<PdfLine> lines(List<Glyph> glyphs) {
        List<PdfLine> pieces = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        glyphs.sort(Comparator.comparingDouble(Glyph::baseline));
        for (Glyph glyph : glyphs) {
            readBudget.check();
            if (!row.isEmpty() && !row.get(0).sharesLineWith(glyph)) {
                split(row, pieces);
                row.clear();
            }
            row.add(glyph);
        }
        split(row, pieces);
        return new PdfColumns(readBudget).inReadingOrder(pieces);
    }

    /** A row of a page may hold lines of several columns. */
    private void split(List<Glyph> row, List<PdfLine> pieces) {
        row.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> piece = new ArrayList<>();
        float right = 0;
        for (Glyph glyph : row) {
            readBudget.check();
            if (isDrawnTwice(glyph, piece)) {
                continue;
            }
            if (!piece.isEmpty() && glyph.left() - right > GAP * Math.min(glyph.size(), piece.get(0).size())) {
                pieces.add(PdfLine.of(piece, page));
                piece.clear();
            }
            piece.add(glyph);
            right = Math.max(piece.size() == 1 ? glyph.right() : right, glyph.right());
        }
        if (!piece.isEmpty()) {
            pieces.add(PdfLine.of(piece, page));
        }
    }

    private static boolean isDrawnTwice(Glyph glyph, List<Glyph> before) {
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - DRAWN_NEAR); i--) {
            if (glyph.isDrawnOver(before.get(i))) {
                return true;
            }
        }
        return false;
    }
}
