package org.calends.intake;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.calends.intake.UnreadableDocument.Reason;

/** PDF: lines in reading order, without what repeats on every page, joined to paragraphs. */
final class PdfText implements Format {

    @Override
    public Extract extract(byte[] content, Allowance allowance) throws IOException {
        PdfFonts.install();
        PdfFilters.bound(allowance);
        try (PDDocument document = open(content, allowance)) {
            return text(document, allowance);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableDocument(Reason.ENCRYPTED,
                    "The PDF wants a password. Save a copy without one and upload that.", locked);
        } finally {
            PdfFilters.unbounded();
        }
    }

    private static PDDocument open(byte[] content, Allowance allowance) throws IOException {
        return Loader.loadPDF(new PdfSource(new RandomAccessReadBuffer(content), allowance), "",
                IOUtils.createMemoryOnlyStreamCache());
    }

    private static Extract text(PDDocument document, Allowance allowance) throws IOException {
        List<PdfPages.Page> pages = new PdfPages(allowance).of(document);
        PdfMargins margins = new PdfMargins(pages);
        List<PdfLine> lines = pages.stream().flatMap(page -> margins.body(page).stream()).toList();
        CleanText text = new CleanText(allowance);
        new PdfParagraphs(lines, allowance).writeTo(text);
        return Extract.of(text, null, null, List.of()).withMargins(margins.dropped()).withLastResort(made(document));
    }

    private static PublicationDate made(PDDocument document) {
        PDDocumentInformation information = document.getDocumentInformation();
        Calendar made = information.getCreationDate();
        if (made == null) {
            return null;
        }
        ZoneId zone = made.getTimeZone().toZoneId();
        return PublicationDate.day(LocalDate.ofInstant(made.toInstant(), zone));
    }
}
