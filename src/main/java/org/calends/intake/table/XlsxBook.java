package org.calends.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;

/** What a workbook says of all its sheets (ISO/IEC 29500-1, 18.2): their names, its texts, which numbers are dates. */
final class XlsxBook implements Closeable {

    private static final long MOST_OF_A_SHEET = 1L << 30;
    private static final long MOST_OF_TEXTS = 200L << 20;
    private static final long MOST_OF_THE_REST = 16L << 20;
    private static final int MOST_CHARACTERS = 40_000_000;
    private static final int MOST_TEXTS = 3_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final XlsxNumbers numbers = new XlsxNumbers();

    XlsxBook(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try {
            String book = target("_rels/.rels", "", "/officeDocument");
            if (book == null) {
                throw new IOException("no workbook");
            }
            readBook(book);
        } catch (IOException | RuntimeException broken) {
            zip.close();
            throw broken;
        }
    }

    /** @param part where in the archive it lies */
    record Sheet(String name, boolean hidden, String part) {
    }

    private void readBook(String book) throws IOException {
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + book.substring(folder.length()) + ".rels";
        Map<String, String> parts = relations(relations, folder);
        try (XlsxXml xml = part(book, MOST_OF_THE_REST)) {
            while (xml.nextElement()) {
                if (xml.name().equals("sheet") && parts.containsKey(xml.attribute("id"))) {
                    boolean hidden = xml.attribute("state") != null && !xml.attribute("state").equals("visible");
                    sheets.add(new Sheet(xml.attribute("name"), hidden, parts.get(xml.attribute("id"))));
                } else if (xml.name().equals("workbookPr")) {
                    numbers.countFrom1904(xml.flag("date1904"));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new IOException("no sheets");
        }
        String styles = target(relations, folder, "/styles");
        if (styles != null && zip.getEntry(styles) != null) {
            try (XlsxXml xml = part(styles, MOST_OF_THE_REST)) {
                numbers.readStyles(xml);
            }
        }
        String shared = target(relations, folder, "/sharedStrings");
        if (shared != null && zip.getEntry(shared) != null) {
            readTexts(shared);
        }
    }

    private Map<String, String> relations(String part, String folder) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (XlsxXml xml = part(part, MOST_OF_THE_REST)) {
            while (xml.nextElement()) {
                String type = xml.attribute("Type");
                if (type != null && type.endsWith("/worksheet") && xml.attribute("Target") != null) {
                    parts.put(xml.attribute("Id"), within(folder, xml.attribute("Target")));
                }
            }
        }
        return parts;
    }

    private String target(String relations, String folder, String kind) throws IOException {
        try (XlsxXml xml = part(relations, MOST_OF_THE_REST)) {
            while (xml.nextElement()) {
                String type = xml.attribute("Type");
                if (type != null && type.endsWith(kind) && xml.attribute("Target") != null) {
                    return within(folder, xml.attribute("Target"));
                }
            }
            return null;
        }
    }

    private static String within(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private void readTexts(String part) throws IOException {
        int characters = 0;
        try (XlsxXml xml = part(part, MOST_OF_TEXTS)) {
            while (xml.nextElement()) {
                if (xml.name().equals("si")) {
                    texts.add(text(xml, "si"));
                    characters += texts.get(texts.size() - 1).length();
                }
                if (characters > MOST_CHARACTERS || texts.size() > MOST_TEXTS) {
                    throw new XlsxXml.TooLargeException();
                }
            }
        }
    }

    /** The text of an element with its runs, but without how it is pronounced. */
    static String text(XlsxXml xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean counts = false;
        int spoken = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                spoken += xml.name().equals("rPh") ? 1 : 0;
                counts = spoken == 0 && xml.name().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals(element)) {
                    break;
                }
                spoken -= xml.name().equals("rPh") ? 1 : 0;
                counts = false;
            } else if (counts && isText(event) && text.length() < XlsxSheet.LONGEST_CELL) {
                text.append(xml.text());
            }
        }
        return unescaped(text.toString());
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE;
    }

    /** Characters that XML cannot hold stand as their number (ISO/IEC 29500-1, 22.4.2.4, ST_Xstring). */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(each.group(1), 16))))
                : text;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    XlsxNumbers numbers() {
        return numbers;
    }

    String shared(String index) throws IOException {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw new IOException(broken);
        }
    }

    XlsxXml open(Sheet sheet) throws IOException {
        return part(sheet.part(), MOST_OF_A_SHEET);
    }

    private XlsxXml part(String name, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        return new XlsxXml(zip.getInputStream(entry), most);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
