package org.calends.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.calends.obligation.AuthorityNames;
import org.calends.obligation.Invalid;
import org.calends.obligation.Invalid.Violation;
import org.calends.workday.WorkingDayCalendars;

/** Reads what is handed in, and stores nothing. The same for a dry run and the real run, so that they cannot disagree. */
@ApplicationScoped
class DocumentDesk {

    private final Clock clock;
    private final Validator validator;
    private final AuthorityNames authorities;
    private final UploadReader reader;

    DocumentDesk(Clock clock, Validator validator, WorkingDayCalendars calendars, AuthorityNames authorities) {
        this.authorities = authorities;
        this.clock = clock;
        this.validator = validator;
        this.reader = new UploadReader(calendars);
    }

    /**
     * @throws Invalid naming every field that cannot be accepted
     * @throws UnreadableDocument when there is no text to be had
     */
    ReadDocument read(Upload upload) {
        List<Violation> violations = new ArrayList<>(
                validator.validate(upload).stream().map(Violation::of).toList());
        PublicationDate published = published(upload, violations);
        if (upload.charset() != null && TextDecoder.named(upload.charset()) == null) {
            violations.add(new Violation("charset", "is not known here; save the text as UTF-8"));
        }
        if (!violations.isEmpty()) {
            violations.sort(Comparator.comparing(Violation::field));
            throw new Invalid(violations);
        }
        Authorities.learn(authorities.dictionary());
        return reader.read(upload, published, LocalDate.now(clock));
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
