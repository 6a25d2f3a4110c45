package org.calends.intake.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.text.Characters;

/** What is drawn on each page, as lines in reading order. */
final class PdfPages extends PDFTextStripper {

    private static final int MOST_LINKS = 500;

    /** One page. */
    record Page(float height, List<PdfLine> lines) {
    }

    private record LinkArea(PDRectangle area, String href) {
    }

    private final ReadBudget readBudget;
    private final List<Page> pages = new ArrayList<>();
    private final List<TextPosition> drawn = new ArrayList<>();
    private List<LinkArea> linkAreas = List.of();
    /** What of the page is shown; kept, since the library looks for it up the tree of pages each time. */
    private PDRectangle shown;

    PdfPages(ReadBudget readBudget) {
        this.readBudget = readBudget;
    }

    List<Page> of(PDDocument document) throws IOException {
        setShouldSeparateByBeads(false);
        writeText(document, Writer.nullWriter());
        return pages;
    }

    @Override
    public void processPage(PDPage next) throws IOException {
        readBudget.partDone();
        shown = next.getCropBox();
        linkAreas = linkAreas(next);
        super.processPage(new PDPage(next.getCOSObject()) {
            @Override
            public RandomAccessRead getContentsForStreamParsing() throws IOException {
                return new PdfSource(super.getContentsForStreamParsing(), readBudget);
            }

            @Override
            public PDResources getResources() {
                return next.getResources();
            }
        });
    }

    private static List<LinkArea> linkAreas(PDPage page) throws IOException {
        List<LinkArea> areas = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations(PDAnnotationLink.class::isInstance)) {
            if (areas.size() < MOST_LINKS && annotation.getRectangle() != null
                    && ((PDAnnotationLink) annotation).getAction() instanceof PDActionURI action
                    && Characters.isWebAddress(action.getURI())) {
                areas.add(new LinkArea(annotation.getRectangle(), action.getURI().strip()));
            }
        }
        return areas;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        readBudget.operator();
        super.processOperator(operator, operands);
    }

    /** What the library does here costs most of a page: it looks for each character at the same place by trees. */
    @Override
    protected void processTextPosition(TextPosition text) {
        readBudget.drawnCharacter();
        TextPosition before = drawn.isEmpty() ? null : drawn.get(drawn.size() - 1);
        if (before != null && text.isDiacritic() && before.contains(text)) {
            before.mergeDiacritic(text);
        } else if (before != null && before.isDiacritic() && text.contains(before)) {
            text.mergeDiacritic(before);
            drawn.set(drawn.size() - 1, text);
        } else {
            drawn.add(text);
        }
    }

    @Override
    protected void writePage() {
        List<Glyph> glyphs = new ArrayList<>();
        for (TextPosition position : drawn) {
            readBudget.check();
            if (!position.getUnicode().isBlank()) {
                glyphs.add(glyph(position));
            }
        }
        drawn.clear();
        pages.add(new Page(shown.getHeight(), new PdfLayout(pages.size(), readBudget).lines(glyphs)));
    }

    private Glyph glyph(TextPosition position) {
        float left = position.getXDirAdj();
        float size = Math.max(1, Math.abs(position.getYScale()));
        return new Glyph(position.getUnicode(), left, left + position.getWidthDirAdj(), position.getYDirAdj(), size,
                position.getWidthOfSpace(), href(position));
    }

    /** Link areas are measured upwards from the page's corner, glyphs downwards from the top of what is shown. */
    private String href(TextPosition position) {
        if (linkAreas.isEmpty()) {
            return null;
        }
        float x = position.getX() + position.getWidth() / 2 + shown.getLowerLeftX();
        float y = position.getPageHeight() - position.getY() + position.getHeight() / 2 + shown.getLowerLeftY();
        for (LinkArea link : linkAreas) {
            readBudget.check();
            if (link.area().contains(x, y)) {
                return link.href();
            }
        }
        return null;
    }
}
