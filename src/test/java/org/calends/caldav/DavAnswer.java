package org.calends.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A multistatus as a client reads it: with the platform's XML parser and by namespace, whatever the prefixes. */
final class DavAnswer {

    private static final String DAV = "DAV:";

    private final Element root;

    private DavAnswer(Element root) {
        this.root = root;
    }

    static DavAnswer of(byte[] body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(body)).getDocumentElement();
        assertThat(root.getNamespaceURI() + root.getLocalName()).isEqualTo("DAV:multistatus");
        return new DavAnswer(root);
    }

    List<String> hrefs() {
        return responses().stream().map(response -> only(response, "href").getTextContent()).toList();
    }

    String token() {
        return only(root, "sync-token").getTextContent();
    }

    /** @return by local name, what this status says of the resource whose address ends so */
    Map<String, Element> properties(String href, int status) {
        Element response = responses().stream().filter(each -> only(each, "href").getTextContent().endsWith(href)).findFirst()
                .orElseThrow(() -> new AssertionError(href + " is not among " + hrefs()));
        Map<String, Element> properties = new LinkedHashMap<>();
        for (Element propstat : children(response, "propstat")) {
            if (only(propstat, "status").getTextContent().startsWith("HTTP/1.1 " + status + " ")) {
                elements(only(propstat, "prop")).forEach(property -> properties.put(property.getLocalName(), property));
            }
        }
        return properties;
    }

    /** @return the names of an element's grandchildren and below, such as privileges or reports */
    static List<String> names(Element element) {
        List<String> names = new ArrayList<>();
        elements(element).forEach(child -> {
            names.add(child.getLocalName());
            names.addAll(names(child));
        });
        return names;
    }

    private List<Element> responses() {
        return children(root, "response");
    }

    private static Element only(Element parent, String name) {
        List<Element> children = children(parent, name);
        assertThat(children).as(name).hasSize(1);
        return children.get(0);
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent).stream()
                .filter(child -> DAV.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .toList();
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
