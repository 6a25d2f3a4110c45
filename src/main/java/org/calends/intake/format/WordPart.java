package org.calends.intake.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.calends.intake.document.CleanText;
import org.calends.intake.document.ReadBudget;

/** Paragraphs and tables of one part of a Word file in order: the document itself, its notes, a header. */
final class WordPart {

    /** With two columns, each row is a label and its value; wider tables lay out a page. Compare {@link WebBody}. */
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 12;

    private final WordXml xml;
    private final WordRuns runs;
    private final ReadBudget readBudget;
    private final CleanText text;
    private final Map<String, String> firstOfStyle = new LinkedHashMap<>();
    private final List<Integer> knownRows;
    private final List<Integer> rows = new ArrayList<>();
    /** Characters of paragraphs that are read and not yet written. */
    private int held;

    /** @param knownRows what {@link #rows} said when the part was read before; empty for the first time */
    WordPart(WordXml xml, Map<String, String> links, List<Integer> knownRows, ReadBudget readBudget) {
        this.knownRows = knownRows;
        this.xml = xml;
        this.runs = new WordRuns(xml, links, readBudget);
        this.readBudget = readBudget;
        this.text = new CleanText(readBudget);
    }

    /** Alone in its cell, a paragraph is a part of the row's line. */
    private static final class Cell {
        private WordParagraph only;
        private int paragraphs;
    }

    CleanText read() throws XMLStreamException {
        xml.root(this::block);
        return text;
    }

    /** @return how many cells each row has, in order; empty if no table has columns that must be kept apart */
    List<Integer> rows() {
        return rows.stream().anyMatch(WordPart::isParted) ? rows : List.of();
    }

    private static boolean isParted(int cells) {
        return cells >= FEWEST_COLUMNS && cells <= MOST_COLUMNS;
    }

    /** @return by the identifiers of styles, the first paragraph of each that says something; in order */
    Map<String, String> firstOfStyle() {
        return firstOfStyle;
    }

    private void block(String name) throws XMLStreamException {
        switch (name) {
            case "p" -> write(paragraph());
            case "tbl" -> xml.children(this::row);
            case "body", "footnote", "endnote" -> xml.children(this::block);
            default -> {
                if (isTransparent(name)) {
                    xml.children(this::block);
                }
            }
        }
    }

    /** Content controls, marks of programs and what was put in with tracked changes wrap what they hold. */
    private static boolean isTransparent(String name) {
        return switch (name) {
            case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> true;
            default -> false;
        };
    }

    private void row(String name) throws XMLStreamException {
        if (name.equals("tr")) {
            text.line();
            int number = rows.size();
            rows.add(0);
            boolean parted = number < knownRows.size() && isParted(knownRows.get(number));
            xml.children(inner -> cell(inner, number, parted));
            text.line();
        } else if (isTransparent(name)) {
            xml.children(this::row);
        }
    }

    private void cell(String name, int row, boolean parted) throws XMLStreamException {
        if (name.equals("tc")) {
            text.words(parted && rows.get(row) > 0 ? " | " : " ");
            rows.set(row, rows.get(row) + 1);
            Cell cell = new Cell();
            xml.children(inner -> inCell(inner, cell));
            if (cell.only != null) {
                held -= cell.only.length();
                cell.only.writeTo(text);
            }
        } else if (isTransparent(name)) {
            xml.children(inner -> cell(inner, row, parted));
        }
    }

    private void inCell(String name, Cell cell) throws XMLStreamException {
        if (name.equals("p") && cell.paragraphs++ == 0) {
            cell.only = paragraph();
            held += cell.only.length();
        } else if (name.equals("p") || name.equals("tbl")) {
            writeHeld(cell);
            cell.paragraphs++;
            block(name);
        } else if (isTransparent(name)) {
            xml.children(inner -> inCell(inner, cell));
        }
    }

    private void writeHeld(Cell cell) {
        if (cell.only != null) {
            held -= cell.only.length();
            write(cell.only);
            cell.only = null;
        }
    }

    private WordParagraph paragraph() throws XMLStreamException {
        WordParagraph paragraph = runs.paragraph();
        readBudget.characters(text.length() + held + paragraph.length());
        readBudget.partDone();
        return paragraph;
    }

    private void write(WordParagraph paragraph) {
        text.paragraph();
        int start = text.length();
        paragraph.writeTo(text);
        text.paragraph();
        if (paragraph.style() != null && !firstOfStyle.containsKey(paragraph.style())) {
            String words = text.from(start).strip();
            if (!words.isEmpty()) {
                firstOfStyle.put(paragraph.style(), words);
            }
        }
    }
}
