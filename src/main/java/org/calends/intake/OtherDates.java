package org.calends.intake;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.obligation.AuthorityNames;
import org.calends.workday.WorkingDayCalendars;

/**
 * What the reader saw in a stored document besides its suggestions. Not stored: the same text is read again, since few people
 * look and the same text gives the same answer.
 */
@ApplicationScoped
public class OtherDates {

    private final Documents documents;
    private final AuthorityNames authorities;
    private final Reader reader;

    OtherDates(Documents documents, AuthorityNames authorities, WorkingDayCalendars calendars) {
        this.documents = documents;
        this.authorities = authorities;
        this.reader = new Reader(DayCounting.with(calendars));
    }

    /** @return full dates after publication that are no suggestion, in the order of the text */
    public List<OtherDate> of(UUID document) {
        StoredDocument kept = documents.get(document);
        Authorities.learn(authorities.dictionary());
        return reader.find(new Publication(documents.text(document), kept.title(), kept.published(), kept.language(), null))
                .otherDates();
    }
}
