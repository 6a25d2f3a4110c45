package org.calends.intake.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, read element by element under limits: no document type and so no entities, a bounded length in
 * all, between two elements, and in depth.
 */
final class XlsxXml implements Closeable {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();
    private static final int LONGEST_STEP = 2_000_000;
    private static final int DEEPEST = 64;

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final Limit limit;
    private final XMLStreamReader xml;
    private int depth;

    XlsxXml(InputStream part, long most) throws IOException {
        limit = new Limit(part, most);
        try {
            xml = FACTORY.createXMLStreamReader(limit);
        } catch (XMLStreamException broken) {
            throw broken.getNestedException() instanceof TooLargeException large ? large : new IOException(broken);
        }
    }

    /** Counts what is unpacked. */
    private static final class Limit extends FilterInputStream {

        private long left;
        private long step;

        Limit(InputStream part, long most) {
            super(part);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int length = super.read(buffer, from, most);
            count(Math.max(0, length));
            return length;
        }

        private void count(int length) throws IOException {
            left -= length;
            step += length;
            if (left < 0 || step > LONGEST_STEP) {
                throw new TooLargeException();
            }
        }
    }

    /** A part that unpacks to more than a workbook of 100,000 rows has. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** @return the next event of {@link XMLStreamConstants}; {@link XMLStreamConstants#END_DOCUMENT} at the end */
    int next() throws IOException {
        limit.step = 0;
        try {
            int event = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth > DEEPEST) {
                throw new TooLargeException();
            }
            return event;
        } catch (XMLStreamException broken) {
            throw broken.getNestedException() instanceof TooLargeException large ? large : new IOException(broken);
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    /** @return whether an element of this name begins; read on to it, or to the end */
    boolean nextElement() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return xml.getLocalName();
    }

    String text() {
        return xml.getText();
    }

    /** @return the attribute's value whatever its namespace, or null */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String name, int otherwise) throws IOException {
        try {
            String value = attribute(name);
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException broken) {
            throw new IOException(broken);
        }
    }

    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public void close() throws IOException {
        limit.close();
    }
}
