package org.calends.caldav.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what clients send and writes what they get. No document type, no entity, no endless depth. */
public final class Xml {

    /** What the platform's parsers are told to refuse: beyond these, some of them need more time than the text has letters. */
    private static final Map<String, String> LIMITS = Map.of("jdk.xml.maxElementDepth", "60", "jdk.xml.elementAttributeLimit",
            "50", "jdk.xml.maxXMLNameLimit", "1000");
    private static final String NO_DOCUMENT_TYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final int LARGEST = 2_000_000;
    /** Five thousand addresses, and whatever goes with them. */
    private static final int MOST_ELEMENTS = 10_000;

    private Xml() {
    }

    /**
     * @return the root element, or empty for an empty body
     * @throws DavPreconditionException 400 when it is no XML that we take, 403 or 413 when it is more than any client has to
     *         say
     */
    public static Optional<Element> read(byte[] body) {
        if (body == null || body.length == 0) {
            return Optional.empty();
        }
        if (body.length > LARGEST) {
            throw new DavPreconditionException(413, null, "caldav.request.too-large");
        }
        try {
            count(body);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCUMENT_TYPE, true);
            LIMITS.forEach(factory::setAttribute);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // without one, it would write to the console
            return Optional.of(builder.parse(new ByteArrayInputStream(body)).getDocumentElement());
        } catch (SAXException | IOException unreadable) {
            throw new DavPreconditionException(400, null, "caldav.xml.malformed");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform can parse XML safely", e);
        }
    }

    /**
     * Done before the tree is built, which takes a hundred times the place of its text, and without namespaces: their
     * declarations are bounded as attributes are only then.
     */
    private static void count(byte[] body) throws SAXException, IOException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCUMENT_TYPE, true);
        SAXParser parser = factory.newSAXParser();
        for (var limit : LIMITS.entrySet()) {
            parser.setProperty(limit.getKey(), limit.getValue());
        }
        parser.parse(new ByteArrayInputStream(body), new DefaultHandler() {

            private int elements;

            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                if (++elements > MOST_ELEMENTS) {
                    throw new DavPreconditionException(403, DavNames.dav("number-of-matches-within-limits"),
                            "caldav.xml.too-many-elements", MOST_ELEMENTS);
                }
            }
        });
    }

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Element parent, QName name) {
        return children(parent).stream().filter(child -> name(child).equals(name)).toList();
    }

    public static Optional<Element> child(Element parent, QName name) {
        return children(parent, name).stream().findFirst();
    }

    public static QName name(Element element) {
        return new QName(element.getNamespaceURI() == null ? "" : element.getNamespaceURI(), element.getLocalName());
    }

    /** @param content XML, already escaped */
    static String element(QName name, String content) {
        String prefix = DavNames.PREFIXES.get(name.getNamespaceURI());
        if (name.getNamespaceURI().isEmpty()) {
            return content.isEmpty() ? "<" + name.getLocalPart() + "/>"
                    : "<" + name.getLocalPart() + ">" + content + "</" + name.getLocalPart() + ">";
        }
        String tag = prefix == null ? "X:" + name.getLocalPart() : prefix + ":" + name.getLocalPart();
        String open = prefix == null ? tag + " xmlns:X=\"" + escape(name.getNamespaceURI()) + '"' : tag;
        return content.isEmpty() ? "<" + open + "/>" : "<" + open + ">" + content + "</" + tag + ">";
    }

    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
