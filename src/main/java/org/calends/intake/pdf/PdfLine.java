package org.calends.intake.pdf;

import java.util.ArrayList;
import java.util.List;

import org.calends.intake.text.Link;

/**
 * A line of text, or what of it lies in one column.
 *
 * @param links places within {@code text}
 * @param columnLeft left edge of the column it stands in
 * @param columnRight right edge of that column
 */
record PdfLine(String text, float left, float right, float baseline, float size, int page, float columnLeft,
        float columnRight, List<Link> links) {

    /** @param glyphs from left to right, not empty */
    static PdfLine of(List<Glyph> glyphs, int page) {
        StringBuilder text = new StringBuilder();
        List<Link> links = new ArrayList<>();
        Glyph before = null;
        float largest = 0;
        for (Glyph glyph : glyphs) {
            if (before != null && before.isWordBefore(glyph)) {
                text.append(' ');
            }
            addLink(links, glyph, text.length());
            text.append(glyph.text());
            largest = Math.max(largest, glyph.size());
            before = glyph;
        }
        Glyph first = glyphs.get(0);
        return new PdfLine(text.toString(), first.left(), before.right(), first.baseline(), largest, page, first.left(),
                before.right(), links);
    }

    private static void addLink(List<Link> links, Glyph glyph, int at) {
        if (glyph.href() == null) {
            return;
        }
        int end = at + glyph.text().length();
        Link last = links.isEmpty() ? null : links.get(links.size() - 1);
        if (last != null && last.href().equals(glyph.href()) && last.end() >= at - 1) {
            links.set(links.size() - 1, new Link(last.start(), end, last.href()));
        } else {
            links.add(new Link(at, end, glyph.href()));
        }
    }

    PdfLine inColumn(float from, float to) {
        return new PdfLine(text, left, right, baseline, size, page, from, to, links);
    }

    float width() {
        return right - left;
    }

    float center() {
        return (left + right) / 2;
    }

    boolean sharesLineWith(PdfLine other) {
        return Math.abs(baseline - other.baseline) < 0.4f * Math.min(size, other.size);
    }
}
