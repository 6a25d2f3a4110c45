package org.calends.intake.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.calends.intake.document.ReadBudget;

/**
 * Bounds what PDF streams unpack to. PDFBox unpacks into memory without a limit and offers no place to set one, already
 * while it opens a file; so its filters are wrapped where it keeps them. A test fails if a new version keeps them elsewhere.
 */
final class PdfFilters extends Filter {

    private static final ThreadLocal<ReadBudget> READING = new ThreadLocal<>();
    private static final Set<COSName> PICTURES = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION,
            COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION, COSName.JPX_DECODE, COSName.JBIG2_DECODE);

    private final Filter filter;
    private final boolean picture;

    private PdfFilters(Filter filter, boolean picture) {
        this.filter = filter;
        this.picture = picture;
    }

    static {
        wrapAll();
    }

    @SuppressWarnings("unchecked")
    private static void wrapAll() {
        try {
            Field field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            ((Map<COSName, Filter>) field.get(FilterFactory.INSTANCE))
                    .replaceAll((name, filter) -> new PdfFilters(filter, PICTURES.contains(name)));
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("This version of PDFBox keeps its filters elsewhere", changed);
        }
    }

    /** From here to {@link #unbounded()}, everything that this thread unpacks counts. */
    static void bound(ReadBudget readBudget) {
        READING.set(readBudget);
    }

    static void unbounded() {
        READING.remove();
    }

    @Override
    public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index)
            throws IOException {
        ReadBudget readBudget = READING.get();
        if (readBudget == null) {
            return filter.decode(encoded, decoded, parameters, index);
        }
        if (picture) {
            throw new IOException("Pictures hold no text");
        }
        return filter.decode(encoded, new Counted(decoded, readBudget), parameters, index);
    }

    @Override
    protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
        filter.encode(input, encoded, parameters, 0);
    }

    private static final class Counted extends FilterOutputStream {

        private final ReadBudget readBudget;
        private long written;

        Counted(OutputStream out, ReadBudget readBudget) {
            super(out);
            this.readBudget = readBudget;
        }

        @Override
        public void write(int b) throws IOException {
            count(1);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int length) {
            readBudget.drawing(length);
            written += length;
            readBudget.unpackedInOnePart(written);
        }
    }
}
