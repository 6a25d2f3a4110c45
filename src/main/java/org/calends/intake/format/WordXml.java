package org.calends.intake.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;

/**
 * One part of a Word file as elements that pass by; nothing of it is kept. Elements and attributes go by their local names, so
 * that both editions of the format (ECMA-376 and ISO 29500 "strict") are the same. What would fill a parser's memory is
 * counted: names, depth, and the bytes of a single mark.
 */
final class WordXml {

    /** Word itself knows some two thousand. */
    private static final int MOST_NAMES = 10_000;
    private static final int DEEPEST = 500;
    /** A comment or a value of an attribute is in memory at once. */
    private static final int LONGEST_MARK = 1 << 20;
    private static final XMLInputFactory PARSERS = parsers();

    private final XMLStreamReader parser;
    private final ReadBudget readBudget;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int sinceMark;

    /** @param part is not closed */
    WordXml(InputStream part, ReadBudget readBudget) throws XMLStreamException {
        this.readBudget = readBudget;
        this.parser = PARSERS.createXMLStreamReader(new Measured(part));
    }

    /** Reads one element, or leaves it. */
    @FunctionalInterface
    interface Visitor {
        void visit(String name) throws XMLStreamException;
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    /** Visits the children of the outermost element. */
    void root(Visitor visitor) throws XMLStreamException {
        while (depth == 0) {
            step();
        }
        children(visitor);
    }

    /** Visits the children of the element that is being visited; of what a visitor leaves, nothing is seen. */
    void children(Visitor visitor) throws XMLStreamException {
        int inside = depth;
        while (depth >= inside) {
            if (step() == XMLStreamConstants.START_ELEMENT) {
                visitor.visit(parser.getLocalName());
                while (depth > inside) {
                    step();
                }
            }
        }
    }

    /** Adds the characters of the element that is being visited. */
    void text(StringBuilder to) throws XMLStreamException {
        int inside = depth;
        while (depth >= inside) {
            int event = step();
            if (depth == inside && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                readBudget.characters(to.length() + parser.getTextLength());
                to.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
            }
        }
    }

    /** @return of the element that is being visited, before its children; null if it has none */
    String attribute(String name) {
        return parser.getAttributeValue(null, name);
    }

    /** A switch is on unless it says that it is off (17.17.4). */
    boolean isOn() {
        String value = attribute("val");
        return value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private int step() throws XMLStreamException {
        readBudget.check();
        int event = parser.next();
        sinceMark = 0;
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD) {
            throw new XMLStreamException("Word writes no document type");
        }
        return event;
    }

    private void begin() {
        if (++depth > DEEPEST) {
            throw new UnreadableDocumentException(Reason.TOO_DEEP,
                    "document.too-deep");
        }
        names.add(parser.getLocalName());
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            names.add(parser.getAttributeLocalName(i));
        }
        for (int i = 0; i < parser.getNamespaceCount(); i++) {
            names.add(parser.getNamespacePrefix(i));
            names.add(parser.getNamespaceURI(i));
        }
        if (names.size() > MOST_NAMES) {
            throw WordPackage.tooLarge();
        }
    }

    /** Ends what has no end. */
    private final class Measured extends FilterInputStream {

        Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            sinceMark += Math.max(0, read);
            if (sinceMark > LONGEST_MARK) {
                throw WordPackage.tooLarge();
            }
            return read;
        }
    }
}
