package org.calends.intake.pdf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.intake.document.CleanText;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.text.Characters;
import org.calends.intake.text.Link;

/** Joins lines to paragraphs, across columns and pages too, and mends words broken at a line's end. */
final class PdfParagraphs {

    private static final Pattern LIST_MARK = Pattern.compile(
            "(?:[•‣▪·●◦■–*-]|\\(?\\d{1,3}[.)]|\\([a-z]{1,4}\\)|[（(]?[一二三四五六七八九十]{1,3}[）)、.]|第[一二三四五六七八九十百\\d]{1,5}[条條章]).*");
    private static final Pattern ENDED = Pattern.compile(".*[.!?:;。！？：；…][\"”’')）」』]?");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    /** Line pitch in font sizes; set wider, it is a gap between paragraphs. */
    private static final float WIDEST_PITCH = 1.65f;

    private final List<PdfLine> lines;
    private final ReadBudget readBudget;
    private final Set<String> words = new HashSet<>();
    private final float pitch;

    PdfParagraphs(List<PdfLine> lines, ReadBudget readBudget) {
        this.lines = lines;
        this.readBudget = readBudget;
        this.pitch = usualPitch();
        for (PdfLine line : lines) {
            readBudget.check();
            WORD.matcher(line.text()).results().forEach(word -> words.add(word.group()));
        }
    }

    private float usualPitch() {
        double[] pitches = new double[Math.max(0, lines.size() - 1)];
        for (int i = 0; i < pitches.length; i++) {
            float step = lines.get(i + 1).baseline() - lines.get(i).baseline();
            pitches[i] = step > 0.3f * lines.get(i).size() ? step / lines.get(i).size() : Double.MAX_VALUE;
        }
        Arrays.sort(pitches);
        return pitches.length == 0 ? 1.2f : (float) Math.min(pitches[pitches.length / 2], WIDEST_PITCH);
    }

    void writeTo(CleanText text) {
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            PdfLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            boolean ends = next == null || startsParagraph(line, next);
            write(line, ends ? line.text().length() : mended(line, next), text);
            separate(line, next, ends, text);
        }
    }

    private void separate(PdfLine line, PdfLine next, boolean ends, CleanText text) {
        if (ends) {
            text.paragraph();
        } else if (!isBroken(line, next) && !joinsWithoutSpace(line, next)) {
            text.words(" ");
        }
    }

    private static void write(PdfLine line, int end, CleanText text) {
        int at = 0;
        for (Link link : line.links()) {
            text.words(line.text().substring(at, Math.min(end, link.start())));
            text.openLink(link.href());
            at = Math.min(end, link.end());
            text.words(line.text().substring(Math.min(at, link.start()), at));
            text.closeLink();
        }
        text.words(line.text().substring(at, end));
    }

    private boolean startsParagraph(PdfLine line, PdfLine next) {
        readBudget.check();
        if (line.page() == next.page() && line.sharesLineWith(next) && next.left() >= line.right()) {
            return false;
        }
        if (Math.abs(line.size() - next.size()) > 0.12f * line.size() || LIST_MARK.matcher(next.text()).matches()) {
            return true;
        }
        boolean below = line.page() == next.page() && next.baseline() > line.baseline()
                && line.columnLeft() == next.columnLeft();
        return below ? isSetApart(line, next) || isShort(line)
                : ENDED.matcher(line.text()).matches() || isShort(line)
                        && !startsLowerCase(next);
    }

    private boolean isSetApart(PdfLine line, PdfLine next) {
        boolean gap = next.baseline() - line.baseline() > pitch * 1.25f * line.size();
        boolean indented = next.left() - next.columnLeft() > 0.8f * next.size()
                && line.left() - line.columnLeft() < 0.4f * line.size();
        return gap || indented;
    }

    /** Ragged lines end early by a word; the last line of a paragraph ends wherever it ends. */
    private static boolean isShort(PdfLine line) {
        float missing = (line.columnRight() - line.right()) / (line.columnRight() - line.columnLeft());
        return missing > (ENDED.matcher(line.text()).matches() ? 0.12f : 0.35f);
    }

    private static boolean startsLowerCase(PdfLine line) {
        return Character.isLowerCase(line.text().codePointAt(0));
    }

    private static boolean joinsWithoutSpace(PdfLine line, PdfLine next) {
        return !line.sharesLineWith(next) && Characters.isEastAsian(line.text().codePointBefore(line.text().length()))
                && Characters.isEastAsian(next.text().codePointAt(0));
    }

    private static boolean isBroken(PdfLine line, PdfLine next) {
        String text = line.text();
        int last = text.length() - 1;
        boolean hyphen = last > 0
                && (text.charAt(last) == '-' || text.charAt(last) == '\u2010' || text.charAt(last) == '\u00AD');
        return hyphen && Character.isLetter(text.charAt(last - 1)) && startsLowerCase(next);
    }

    /** Drops the hyphen of a broken word, unless the text elsewhere writes that word with it and never without. */
    private int mended(PdfLine line, PdfLine next) {
        int end = line.text().length();
        if (!isBroken(line, next)) {
            return end;
        }
        String head = lastWord(line.text().substring(0, end - 1));
        Matcher tail = WORD.matcher(next.text());
        String rest = tail.lookingAt() ? tail.group() : "";
        return words.contains(head + '-' + rest) && !words.contains(head + rest) ? end : end - 1;
    }

    private static String lastWord(String text) {
        int from = text.length();
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from);
    }
}
