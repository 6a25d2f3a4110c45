package org.calends.intake.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.calends.intake.date.DateFinder;
import org.calends.intake.date.EnglishDates;
import org.calends.intake.date.NumericDates;
import org.calends.intake.text.Characters;
import org.calends.intake.text.ListMark;
import org.calends.intake.text.Sentence;
import org.calends.intake.text.Token;
import org.calends.intake.text.Tokens;

/** Joins hard-wrapped lines into blocks: paragraphs, headlines, list items, table rows. */
final class LineJoiner {

    /**
     * A run of lines that belong together; {@code mark} is the number of a list item, and {@code sharesDate} tells an entry
     * whose date stands over the entry before it.
     */
    record Block(int start, int end, Sentence.Shape shape, String mark, boolean afterBlank, boolean sharesDate) {

        Block(int start, int end, Sentence.Shape shape, String mark, boolean afterBlank) {
            this(start, end, shape, mark, afterBlank, false);
        }
    }

    record Line(int start, int end, boolean afterBlank, int widest, int run) {

        int length() {
            return end - start;
        }
    }

    private static final Set<String> DANGLING = Set.of("at", "on", "by", "until", "from", "to", "of", "the", "and", "before",
            "is",
            "are", "for", "with", "in", "than");
    private static final int LONGEST_DATE = 24;
    /** How a line ends that is broken inside a date: a month, a day, 12月. */
    private static final Pattern DATE_PARTS = Pattern.compile(
            "(?:\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?|\\d,?|of|[年月]|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)$");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th|日)?[:\\s-]+[a-z\\u4e00-\\u9fff]");
    private static final int LONGEST_DAY = 10;
    private static final int LONGEST_HEADING = 170;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_WRAP = 140;
    private static final int SHORTEST_WRAP = 40;

    private final String text;
    private final String folded;
    private final EnglishDates dates;
    private final DateFinder anyDate;

    LineJoiner(String text, String folded) {
        this.text = text;
        this.folded = folded;
        this.dates = new EnglishDates(text);
        this.anyDate = new DateFinder(text, NumericDates.Order.EARLIER);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Line> lines = lines();
        int[] rows = TableRows.ends(folded, lines);
        for (int first = 0; first < lines.size();) {
            if (rows[first] >= 0) {
                Line row = lines.get(first);
                blocks.add(new Block(row.start(), lines.get(rows[first]).end(), Sentence.Shape.ROW, "", row.afterBlank()));
                first = rows[first] + 1;
                continue;
            }
            int last = first;
            while (last + 1 < lines.size() && rows[last + 1] < 0 && continues(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            boolean entry = isEntry(lines, first, last);
            blocks.add(block(lines.get(first), lines.get(last).end(), last == first, entry));
            first = last + 1;
        }
        return CalendarEntries.joined(text, folded, blocks);
    }

    /** Lines that begin with dates, one after the other, are entries of a list; none is the headline of the next. */
    private boolean isEntry(List<Line> lines, int first, int last) {
        boolean more = first > 0 && opensWithDate(lines.get(first - 1))
                || last + 1 < lines.size() && opensWithDate(lines.get(last + 1));
        return more && opensWithDate(lines.get(first));
    }

    private Block block(Line first, int end, boolean single, boolean entry) {
        if (isRow(first.start(), end)) {
            return new Block(first.start(), end, Sentence.Shape.ROW, "", first.afterBlank());
        }
        if (entry) {
            return new Block(first.start(), end, Sentence.Shape.ITEM, "", first.afterBlank());
        }
        int item = ListMark.end(folded, first.start(), end);
        if (item > first.start()) {
            return new Block(item, end, Sentence.Shape.ITEM, ListMark.number(folded, first.start(), item), first.afterBlank());
        }
        boolean heading = single && end - first.start() <= LONGEST_HEADING && !endsSentence(end)
                && ",".indexOf(folded.charAt(end - 1)) < 0;
        return new Block(first.start(), end, heading ? Sentence.Shape.HEADING : Sentence.Shape.PROSE, "", first.afterBlank());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        int runStart = 0;
        for (int at = 0; at <= text.length();) {
            int newline = text.indexOf('\n', at);
            int stop = newline < 0 ? text.length() : newline;
            int start = skipBlanks(at, stop);
            int end = trimBlanks(start, stop);
            if (start == end) {
                runStart = measure(lines, runStart);
                blank = true;
            } else {
                SentenceSplitter.requireFew(lines.size());
                lines.add(new Line(start, end, blank, 0, 0));
                blank = false;
            }
            at = stop + 1;
        }
        measure(lines, runStart);
        return lines;
    }

    private int measure(List<Line> lines, int runStart) {
        int widest = 0;
        for (int i = runStart; i < lines.size(); i++) {
            widest = Math.max(widest, lines.get(i).length());
        }
        for (int i = runStart; i < lines.size(); i++) {
            Line line = lines.get(i);
            lines.set(i, new Line(line.start(), line.end(), line.afterBlank(), widest, lines.size() - runStart));
        }
        return lines.size();
    }

    private boolean continues(Line line, Line next) {
        if (!next.afterBlank() && partsDate(line, next)) {
            return true;
        }
        if (endsSentence(line.end()) || ListMark.end(folded, next.start(), next.end()) > next.start()
                || isRow(next.start(), next.end()) || isRow(line.start(), line.end()) || isLabelled(line) && isLabelled(next)
                || opensWithDate(line) && opensWithDate(next) || opensWithDay(line) && opensWithDay(next)) {
            return false;
        }
        boolean lowerCase = Character.isLowerCase(text.charAt(next.start()));
        if (next.afterBlank()) {
            return lowerCase && line.length() >= SHORTEST_WRAP;
        }
        return lowerCase || folded.charAt(line.end() - 1) == ',' || wraps(line) || dangles(line);
    }

    /** "by December" and, on the next line, "15, 2026": the break stands inside a date. */
    private boolean partsDate(Line line, Line next) {
        int from = Math.max(line.start(), line.end() - LONGEST_DATE);
        int to = Math.min(next.end(), next.start() + LONGEST_DATE);
        Tokens tokens = new Tokens(folded, from, to);
        int second = tokens.indexAt(next.start());
        boolean date = DATE_PARTS.matcher(folded.substring(from, line.end())).find()
                && (tokens.at(second).type() != Token.Type.WORD || tokens.at(second - 1).type() == Token.Type.NUMBER);
        return date && anyDate.in(tokens).stream().anyMatch(found -> found.from() < second && found.to() > second);
    }

    /** "Comments due: January 14, 2027": a label and its value need no line more. */
    private boolean isLabelled(Line line) {
        int colon = Characters.indexOf(folded, ':', line.start(), Math.min(line.end(), line.start() + LONGEST_LABEL));
        return colon > line.start() && Character.isLetter(folded.charAt(colon - 1));
    }

    /** Two lines that both begin "29 February" or "Mar 6" are entries of a list, not one sentence. */
    private boolean opensWithDate(Line line) {
        Tokens opening = new Tokens(folded, line.start(), Math.min(line.end(), line.start() + LONGEST_DATE));
        return dates.at(opening, 0) != null;
    }

    /** "12: comments close" after "1: the return enters into force": days of one month, each with its own line. */
    private boolean opensWithDay(Line line) {
        return DAY.matcher(folded).region(line.start(), Math.min(line.end(), line.start() + LONGEST_DAY)).lookingAt();
    }

    /** "This consultation closes at": no line of its own ends so. */
    private boolean dangles(Line line) {
        int from = folded.lastIndexOf(' ', line.end() - 1) + 1;
        return from > line.start() && DANGLING.contains(folded.substring(from, line.end()));
    }

    /** A line about as wide as the widest of at least three is broken for its width, not for its meaning. */
    private boolean wraps(Line line) {
        boolean han = Tokens.isHan(text.charAt(line.end() - 1));
        int shortest = han ? SHORTEST_WRAP / 2 : SHORTEST_WRAP;
        return line.run() >= 3 && line.widest() <= LONGEST_WRAP && line.widest() >= shortest
                && line.length() * 4 >= line.widest() * 3;
    }

    private boolean endsSentence(int end) {
        int at = end - 1;
        while (at > 0 && "\")]'".indexOf(folded.charAt(at)) >= 0) {
            at--;
        }
        return ".!?;:\u3002".indexOf(folded.charAt(at)) >= 0;
    }

    private boolean isRow(int start, int end) {
        int first = Characters.indexOf(folded, '|', start, end);
        return first >= 0 && Characters.indexOf(folded, '|', first + 1, end) >= 0
                || folded.charAt(start) != ' ' && Characters.indexOf(text, '\t', start + 1, end) >= 0;
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && folded.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int trimBlanks(int from, int to) {
        int at = to;
        while (at > from && folded.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }
}
