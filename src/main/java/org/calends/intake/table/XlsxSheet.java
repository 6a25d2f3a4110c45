package org.calends.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;

import org.calends.intake.table.XlsxBook.Sheet;
import org.calends.intake.text.Excerpt;
import org.calends.table.SpreadsheetText;

/** The rows of a sheet from the first to the last (ISO/IEC 29500-1, 18.3.1), each cell as text. */
final class XlsxSheet implements Closeable {

    static final int LONGEST_CELL = 100_000;
    /** Begins a cell without a value to read: an error follows, or nothing where a formula was never worked out. */
    static final char BROKEN = '\uFFFE';

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private final XlsxBook book;
    private final XlsxXml xml;
    private int number;

    XlsxSheet(XlsxBook book, Sheet sheet) throws IOException {
        this.book = book;
        xml = book.open(sheet);
    }

    /**
     * @param number from 1
     * @param hidden whether the sheet does not show it
     */
    record Row(int number, boolean hidden, List<String> cells) {
    }

    /** @return null after the last one */
    Row next() throws IOException {
        while (xml.nextElement()) {
            if (xml.name().equals("row")) {
                number = xml.number("r", number + 1);
                if (number < 1 || number > MOST_ROWS) {
                    throw new IOException("no row " + number);
                }
                return new Row(number, xml.flag("hidden"), cells());
            }
        }
        return null;
    }

    private List<String> cells() throws IOException {
        List<String> cells = new ArrayList<>();
        int at = -1;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                String place = xml.attribute("r");
                at = place == null ? at + 1 : column(place);
                put(at, cell(), cells);
            }
        }
        return cells;
    }

    private static void put(int at, String cell, List<String> cells) throws IOException {
        if (cell.isEmpty()) {
            return;
        }
        if (at < cells.size() || at >= MOST_COLUMNS) {
            throw new IOException("no order in columns");
        }
        while (cells.size() < at) {
            cells.add("");
        }
        cells.add(cell);
    }

    /** @return from 0, of a place such as AB12 */
    static int column(String place) throws IOException {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
            if (column < 1 || column > MOST_COLUMNS) {
                throw new IOException("no column " + Excerpt.of(place));
            }
        }
        return column - 1;
    }

    private String cell() throws IOException {
        String type = xml.attribute("t") == null ? "n" : xml.attribute("t");
        int style = xml.number("s", 0);
        Map<String, String> parts = new HashMap<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.name();
                parts.put(name, name.equals("is") ? XlsxBook.text(xml, name) : content(name));
            }
        }
        String value = parts.getOrDefault("v", "");
        return value.isEmpty() && parts.containsKey("f") && !type.equals("str") ? String.valueOf(BROKEN)
                : switch (type) {
                    case "s" -> value.isEmpty() ? "" : SpreadsheetText.neutral(book.shared(value));
                    case "inlineStr" -> SpreadsheetText.neutral(parts.getOrDefault("is", ""));
                    case "str" -> SpreadsheetText.neutral(XlsxBook.unescaped(value));
                    case "b" -> value.equals("1") ? "true" : value.isEmpty() ? "" : "false";
                    case "e" -> BROKEN + value;
                    case "d" -> value;
                    default -> value.isEmpty() ? "" : book.numbers().text(value, style);
                };
    }

    private String content(String element) throws IOException {
        StringBuilder content = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element)) {
                break;
            }
            if (XlsxBook.isText(event) && content.length() < LONGEST_CELL) {
                content.append(xml.text());
            }
        }
        return content.toString();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
