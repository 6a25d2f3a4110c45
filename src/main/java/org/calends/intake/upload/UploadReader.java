package org.calends.intake.upload;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.calends.intake.date.PeriodEnd;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.DocumentLimits;
import org.calends.intake.document.DocumentText;
import org.calends.intake.document.Publication;
import org.calends.intake.document.TextDecoder;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.intake.format.DocumentReader;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.Findings;
import org.calends.language.LocalizableMessage;
import org.calends.workday.count.WorkingDayCalendars;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/** From bytes to suggestions, for every door: what the sender said wins over what the document says of itself. */
public final class UploadReader {

    private static final int LONGEST_TITLE = 500;
    private static final Timer TIME = Metrics.timer("calends.reader");

    private final DocumentReader documents = new DocumentReader(DocumentLimits.DEFAULTS);
    private final DeadlineReader deadlineReader;

    public UploadReader(WorkingDayCalendars calendars) {
        deadlineReader = new DeadlineReader(PeriodEnd.with(calendars));
    }

    /**
     * @param said when the sender says that it came out, or null
     * @param today stands in where nobody says
     * @throws UnreadableDocumentException when there is no text to be had
     */
    public ReadDocument read(Upload upload, PublicationDate said, LocalDate today) {
        return read(upload, said, today, false);
    }

    /**
     * The same.
     *
     * @param explained whether the rules that decided about each date are told too
     * @throws UnreadableDocumentException when there is no text to be had
     */
    public ReadDocument read(Upload upload, PublicationDate said, LocalDate today, boolean explained) {
        return TIME.record(() -> readNow(upload, said, today, explained));
    }

    private ReadDocument readNow(Upload upload, PublicationDate said, LocalDate today, boolean explained) {
        DocumentText text = documents.read(bytes(upload), upload.fileName(), upload.mediaType());
        List<LocalizableMessage> warnings = new ArrayList<>(text.warnings());
        PublicationDate published = said != null ? said : text.published();
        if (published == null) {
            published = PublicationDate.day(today);
            warnings.add(LocalizableMessage.of("reason.no-publication-date"));
        }
        String title = upload.title() != null ? upload.title() : oneLine(text.title());
        String language = upload.writing() != null ? upload.writing() : text.language();
        Publication publication = new Publication(text.text(), title, published, language, upload.region(), text.links());
        Findings found = explained ? deadlineReader.explain(publication) : deadlineReader.find(publication);
        return new ReadDocument(upload, text.text(), text.kind(), title, published, language, warnings, found.suggestions(),
                found.otherDates(), found.explanations());
    }

    /** What an envelope says of its characters counts for bare text; other kinds say it inside. */
    private static byte[] bytes(Upload upload) {
        return upload.charset() == null ? upload.content()
                : TextDecoder.decode(upload.content(), upload.charset()).getBytes(StandardCharsets.UTF_8);
    }

    private static String oneLine(String title) {
        String line = title.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_TITLE ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TITLE) - 1));
    }
}
