package org.calends.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Draws PDFs for tests: y counts from the top of an A4 page, in points. */
public final class PdfSample {

    static final float PITCH = 14;

    public final PDDocument document = new PDDocument();
    public PDFont font = new PDType1Font(FontName.HELVETICA);
    private PDPage page;

    public PdfSample page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    public PdfSample text(float x, float y, float size, String text) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND,
                true)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            content.showText(text);
            content.endText();
        }
        return this;
    }

    public PdfSample lines(float x, float y, String... lines) throws IOException {
        for (int i = 0; i < lines.length; i++) {
            text(x, y + i * PITCH, 10, lines[i]);
        }
        return this;
    }

    public PdfSample lines(float x, float y, List<String> lines) throws IOException {
        return lines(x, y, lines.toArray(String[]::new));
    }

    /** Puts an address behind the words that follow {@code before} in a line drawn at 10 points. */
    public PdfSample link(float x, float y, String before, String words, String address) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        float left = x + font.getStringWidth(before) / 100;
        link.setRectangle(new PDRectangle(left, PDRectangle.A4.getHeight() - y - 3, font.getStringWidth(words) / 100, 14));
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(link);
        page.setAnnotations(annotations);
        return this;
    }

    /** The page's whole content, for what no library writes; {@code /F1} is the font. */
    public PdfSample raw(String content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F1"), font);
        page.setResources(resources);
        page.setContents(stream);
        return this;
    }

    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        document.close();
        return bytes.toByteArray();
    }
}
