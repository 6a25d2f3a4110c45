package org.calends.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.calends.intake.UnreadableDocument.Reason;

/**
 * Unpacks a Word file under the allowance and packs only its XML again. What the library then opens has been counted: no
 * archive that unpacks to gigabytes, no pictures, no programs.
 */
final class WordPackage {

    /** An element in memory is some hundred bytes, and a file may consist of nothing else; 500 pages have half as many. */
    private static final int MOST_TAGS = 1_000_000;
    private static final int MOST_ENTRIES = 5_000;

    private final Allowance allowance;
    private int tags;
    private int entries;
    private boolean word;

    WordPackage(Allowance allowance) {
        this.allowance = allowance;
    }

    InputStream textOnly(byte[] content) throws IOException {
        ByteArrayOutputStream counted = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream out = new ZipOutputStream(counted)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy(entry.getName(), in, out);
            }
        }
        if (!word) {
            throw Sniffer.unsupported("This archive is not a Word document.");
        }
        return new ByteArrayInputStream(counted.toByteArray());
    }

    private void copy(String name, InputStream in, ZipOutputStream out) throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw tooLarge();
        }
        word |= name.startsWith("word/");
        String lower = name.toLowerCase(Locale.ROOT);
        boolean kept = lower.endsWith(".xml") || lower.endsWith(".rels");
        if (kept) {
            out.putNextEntry(new ZipEntry(name));
        }
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            allowance.unpacked(read);
            if (kept) {
                countTags(buffer, read);
                out.write(buffer, 0, read);
            }
        }
    }

    private void countTags(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            tags += buffer[i] == '<' ? 1 : 0;
        }
        if (tags > MOST_TAGS) {
            throw tooLarge();
        }
    }

    private static UnreadableDocument tooLarge() {
        return new UnreadableDocument(Reason.TOO_LARGE,
                "The Word document has too many parts. Split it, or save the passage as plain text.");
    }
}
