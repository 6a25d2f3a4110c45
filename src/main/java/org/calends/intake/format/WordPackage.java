package org.calends.intake.format;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLStreamException;

import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.Sniffer;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;

/**
 * The parts of a Word file (ECMA-376, part 2), unpacked one after the other and never all at once. The first walk through them
 * counts: no archive that unpacks to gigabytes, no file of nothing but tags. Pictures and programs are counted and not read.
 */
final class WordPackage {

    /** Each is work, and a file may consist of nothing else; 500 pages have half as many. */
    private static final int MOST_TAGS = 1_000_000;
    private static final int MOST_ENTRIES = 5_000;

    private final byte[] content;
    private final ReadBudget readBudget;
    private int tags;

    WordPackage(byte[] content, ReadBudget readBudget) {
        this.content = content;
        this.readBudget = readBudget;
    }

    /** Reads one part, or leaves it. */
    @FunctionalInterface
    interface PartReader {
        void read(String name, InputStream part) throws IOException, XMLStreamException;
    }

    /**
     * @return how the parts belong together
     * @throws UnreadableDocumentException if it is no Word file, or more than may be read
     */
    WordRelations relations() throws IOException, XMLStreamException {
        WordRelations relations = new WordRelations(readBudget);
        boolean[] word = new boolean[1];
        int[] entries = new int[1];
        walk((name, part) -> {
            if (++entries[0] > MOST_ENTRIES) {
                throw tooLarge();
            }
            word[0] |= name.startsWith("word/");
            InputStream counted = new Counted(part, isXml(name));
            if (name.endsWith(".rels")) {
                relations.read(name, counted);
            }
            counted.transferTo(OutputStream.nullOutputStream());
        });
        if (!word[0]) {
            throw Sniffer.unsupported("document.unsupported.archive");
        }
        return relations;
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** @param reader is given each part under its name without case, in the order of the archive */
    void walk(PartReader reader) throws IOException, XMLStreamException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                reader.read(entry.getName().toLowerCase(Locale.ROOT), in);
            }
        }
    }

    static UnreadableDocumentException tooLarge() {
        return new UnreadableDocumentException(Reason.TOO_LARGE,
                "document.word.too-many-parts");
    }

    /** Counts what passes. */
    private final class Counted extends FilterInputStream {

        private final boolean xml;

        Counted(InputStream in, boolean xml) {
            super(in);
            this.xml = xml;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            readBudget.unpacked(Math.max(0, read));
            for (int i = offset; xml && i < offset + read; i++) {
                tags += bytes[i] == '<' ? 1 : 0;
            }
            if (tags > MOST_TAGS) {
                throw tooLarge();
            }
            return read;
        }
    }
}
