package org.calends.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.calends.obligation.Invalid;
import org.calends.obligation.Invalid.Violation;
import org.calends.workday.WorkingDayCalendars;

/** Reads what is handed in, and stores nothing. The same for a dry run and the real run, so that they cannot disagree. */
@ApplicationScoped
public class DocumentDesk {

    private static final int LONGEST_TITLE = 500;

    private final Clock clock;
    private final Validator validator;
    private final DocumentReader documents = new DocumentReader(DocumentLimits.DEFAULTS);
    private final Reader reader;

    DocumentDesk(Clock clock, Validator validator, WorkingDayCalendars calendars) {
        this.clock = clock;
        this.validator = validator;
        this.reader = new Reader(DayCounting.with(calendars));
    }

    /**
     * @throws Invalid naming every field that cannot be accepted
     * @throws UnreadableDocument when there is no text to be had
     */
    public ReadDocument read(Upload upload) {
        PublicationDate said = checked(upload);
        DocumentText text = documents.read(bytes(upload), upload.fileName(), upload.mediaType());
        List<String> warnings = new ArrayList<>(text.warnings());
        PublicationDate published = said != null ? said : text.published();
        if (published == null) {
            published = PublicationDate.day(LocalDate.now(clock));
            warnings.add("The document does not say when it came out: its dates are read as if it came out today.");
        }
        String title = upload.title() != null ? upload.title() : oneLine(text.title());
        String language = upload.writing() != null ? upload.writing() : text.language();
        List<Suggestion> suggestions = reader.read(new Publication(text.text(), title, published, language, upload.region(),
                text.links()));
        return new ReadDocument(upload, text.text(), text.kind(), title, published, language, warnings, suggestions);
    }

    private PublicationDate checked(Upload upload) {
        List<Violation> violations = new ArrayList<>(validator.validate(upload).stream().map(Violation::of).toList());
        PublicationDate published = null;
        try {
            published = upload.publishedOn() == null ? null : PublicationDate.parse(upload.publishedOn());
        } catch (DateTimeException unreadable) {
            violations.add(
                    new Violation("publishedOn", "must be a day, a month or a year that exists: 2021-04-26, 2021-04, 2021"));
        }
        if (published != null && (published.start().getYear() < 1970 || published.start().getYear() > 2199)) {
            violations.add(new Violation("publishedOn", "must lie between 1970 and 2199"));
        }
        checkCharset(upload, violations);
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(Violation::field));
            throw new Invalid(violations);
        }
        return published;
    }

    private static void checkCharset(Upload upload, List<Violation> violations) {
        String declared = upload.charset();
        if (declared != null && TextDecoder.named(declared) == null) {
            violations.add(new Violation("charset", "is not known here; save the text as UTF-8"));
        }
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
