package org.calends.intake.pdf;

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
import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.CleanText;
import org.calends.intake.document.Extract;
import org.calends.intake.document.Format;
import org.calends.intake.document.ReadBudget;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.document.UnreadableDocumentException.Reason;
import org.calends.language.LocalizableMessage;

/** PDF: lines in reading order, without what repeats on every page, joined to paragraphs. */
public final class PdfText implements Format {

    @Override
    public Extract extract(byte[] content, ReadBudget readBudget) throws IOException {
        PdfFonts.install();
        PdfFilters.bound(readBudget);
        try (PDDocument document = open(content, readBudget)) {
            return text(document, readBudget);
        } catch (InvalidPasswordException locked) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED,
                    LocalizableMessage.of("document.pdf.encrypted"), locked);
        } finally {
            PdfFilters.unbounded();
        }
    }

    private static PDDocument open(byte[] content, ReadBudget readBudget) throws IOException {
        return Loader.loadPDF(new PdfSource(new RandomAccessReadBuffer(content), readBudget), "",
                IOUtils.createMemoryOnlyStreamCache());
    }

    private static Extract text(PDDocument document, ReadBudget readBudget) throws IOException {
        readBudget.pages(document.getNumberOfPages());
        List<PdfPages.Page> pages = new PdfPages(readBudget).of(document);
        PdfMargins margins = new PdfMargins(pages);
        List<PdfLine> lines = pages.stream().flatMap(page -> margins.body(page).stream()).toList();
        CleanText text = new CleanText(readBudget);
        new PdfParagraphs(lines, readBudget).writeTo(text);
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
