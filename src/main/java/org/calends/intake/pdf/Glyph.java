package org.calends.intake.pdf;

import org.calends.intake.text.Characters;

/**
 * One drawn character (or ligature) on a page, in points, with y growing downwards.
 *
 * @param space how wide a space would be in its font
 * @param href the address behind it; null if none
 */
record Glyph(String text, float left, float right, float baseline, float size, float space, String href) {

    float top() {
        return baseline - 0.7f * size;
    }

    /** Whether the other one stands on the same line; raised and lowered ones do. */
    boolean sharesLineWith(Glyph other) {
        float overlap = Math.min(baseline, other.baseline) - Math.max(top(), other.top());
        return overlap > 0.35f * Math.min(size, other.size);
    }

    /** Whether it is the other one once more, less than a third of its width away, as some programs draw what is bold. */
    boolean isDrawnOver(Glyph other) {
        float near = (right - left) / text.length() / 3;
        return Math.abs(left - other.left) < near && Math.abs(baseline - other.baseline) < near && text.equals(other.text);
    }

    /** Fonts differ in what they call a space; wide-set Chinese has none at all. */
    boolean isWordBefore(Glyph next) {
        float gap = next.left - right;
        boolean eastAsian = Characters.isEastAsian(text.codePointBefore(text.length()))
                && Characters.isEastAsian(next.text.codePointAt(0));
        float smallest = space > 0 && space < size ? space * 0.5f : size * 0.15f;
        return gap > (eastAsian ? size : smallest);
    }
}
