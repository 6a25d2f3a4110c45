package org.calends.intake.format;

import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.calends.intake.document.ReadBudget;

/**
 * Reads what a paragraph of a Word file says (ECMA-376, part 1, 17.3.2, 17.16): what is deleted, struck through or hidden says
 * nothing.
 */
final class WordRuns {

    private final WordXml xml;
    private final Map<String, String> links;
    private final ReadBudget readBudget;

    /** @param links addresses by their identifiers */
    WordRuns(WordXml xml, Map<String, String> links, ReadBudget readBudget) {
        this.xml = xml;
        this.links = links;
        this.readBudget = readBudget;
    }

    /** One stretch of equal looks. */
    private static final class Run {
        private final StringBuilder words = new StringBuilder();
        private boolean hidden;
    }

    WordParagraph paragraph() throws XMLStreamException {
        WordParagraph paragraph = new WordParagraph();
        xml.children(name -> read(name, paragraph, null));
        return paragraph;
    }

    private void read(String name, WordParagraph paragraph, String href) throws XMLStreamException {
        switch (name) {
            case "pPr" -> xml.children(property -> {
                if (property.equals("pStyle")) {
                    paragraph.styled(xml.attribute("val"));
                }
            });
            case "r" -> addRun(paragraph, href);
            case "hyperlink" -> {
                String behind = links.get(xml.attribute("id"));
                xml.children(inner -> read(inner, paragraph, behind));
            }
            case "ins", "moveTo", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir", "bdo" -> xml
                    .children(inner -> read(inner, paragraph, href));
            default -> {
                // deleted or moved away, marks, formulas and drawings
            }
        }
    }

    private void addRun(WordParagraph paragraph, String href) throws XMLStreamException {
        Run run = new Run();
        xml.children(name -> read(name, run));
        readBudget.characters(paragraph.length() + run.words.length());
        if (!run.hidden) {
            paragraph.add(run.words, href);
        }
    }

    private void read(String name, Run run) throws XMLStreamException {
        switch (name) {
            case "rPr" -> xml.children(property -> run.hidden |= isGone(property) && xml.isOn());
            case "t" -> xml.text(run.words);
            case "delText" -> run.hidden = true;
            case "tab", "ptab" -> run.words.append('\t');
            case "br", "cr" -> run.words.append('\n');
            case "noBreakHyphen" -> run.words.append('-');
            case "footnoteReference" -> run.words.append("[footnoteRef:").append(xml.attribute("id")).append(']');
            case "endnoteReference" -> run.words.append("[endnoteRef:").append(xml.attribute("id")).append(']');
            case "fldChar", "ffData" -> xml.children(inner -> read(inner, run));
            case "checkBox" -> checkBox(run);
            case "ruby", "rubyBase", "r" -> xml.children(inner -> read(inner, run));
            default -> {
                // pictures, codes of fields, how it is pronounced
            }
        }
    }

    private static boolean isGone(String property) {
        return property.equals("vanish") || property.equals("strike") || property.equals("dstrike");
    }

    private void checkBox(Run run) throws XMLStreamException {
        boolean[] ticked = new boolean[1];
        xml.children(name -> ticked[0] |= name.equals("default") && xml.isOn());
        run.words.append(ticked[0] ? "|X|" : "|_|");
    }
}
