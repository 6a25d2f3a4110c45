package org.calends.intake.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * One font stands in for every font that a PDF does not embed. PDFBox would otherwise search the machine's font folders and
 * write an index into the home folder; text needs widths only, and those are in the PDF.
 */
final class PdfFonts implements FontMapper {

    private static final String STAND_IN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont standIn;

    private PdfFonts() {
        try (InputStream font = FontMappers.class.getResourceAsStream(STAND_IN)) {
            standIn = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(font));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static void install() {
        FontMappers.set(Holder.FONTS);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, standIn, true);
    }

    private static final class Holder {
        static final PdfFonts FONTS = new PdfFonts();
    }
}
