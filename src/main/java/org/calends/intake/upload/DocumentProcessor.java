package org.calends.intake.upload;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.intake.authority.Authorities;
import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.TextDecoder;
import org.calends.intake.document.UnreadableDocumentException;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.workday.count.WorkingDayCalendars;

/** Reads what is handed in, and stores nothing. The same for a dry run and the real run, so that they cannot disagree. */
@ApplicationScoped
public class DocumentProcessor {

    private final Clock clock;
    private final Validator validator;
    private final AuthorityNames authorities;
    private final UploadReader reader;

    DocumentProcessor(Clock clock, Validator validator, WorkingDayCalendars calendars, AuthorityNames authorities) {
        this.authorities = authorities;
        this.clock = clock;
        this.validator = validator;
        this.reader = new UploadReader(calendars);
    }

    /**
     * @throws InvalidInputException naming every field that cannot be accepted
     * @throws UnreadableDocumentException when there is no text to be had
     */
    public ReadDocument read(Upload upload) {
        return read(upload, false);
    }

    /**
     * The same.
     *
     * @param explained whether the rules that decided about each date are told too
     * @throws InvalidInputException naming every field that cannot be accepted
     * @throws UnreadableDocumentException when there is no text to be had
     */
    public ReadDocument read(Upload upload, boolean explained) {
        List<Violation> violations = new ArrayList<>(
                validator.validate(upload).stream().map(Violation::of).toList());
        PublicationDate published = published(upload, violations);
        if (upload.charset() != null && TextDecoder.named(upload.charset()) == null) {
            violations.add(new Violation("charset", "document.charset.unknown"));
        }
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(Violation::field));
            throw new InvalidInputException(violations);
        }
        Authorities.learn(authorities.dictionary());
        return reader.read(upload, published, LocalDate.now(clock), explained);
    }

    private static PublicationDate published(Upload upload, List<Violation> violations) {
        try {
            return upload.publishedOn() == null ? null : PublicationDate.sensible(upload.publishedOn());
        } catch (DateTimeException unreadable) {
            violations.add(new Violation("publishedOn", PublicationDate.ACCEPTED));
            return null;
        }
    }
}
