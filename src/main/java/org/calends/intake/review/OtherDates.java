package org.calends.intake.review;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.calends.intake.authority.Authorities;
import org.calends.intake.date.PeriodEnd;
import org.calends.intake.document.Publication;
import org.calends.intake.reader.DeadlineReader;
import org.calends.intake.reader.OtherDate;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.workday.count.WorkingDayCalendars;

/**
 * What the reader saw in a stored document besides its suggestions. Not stored: the same text is read again, since few people
 * look and the same text gives the same answer.
 */
@ApplicationScoped
public class OtherDates {

    private final Documents documents;
    private final AuthorityNames authorities;
    private final DeadlineReader deadlineReader;

    OtherDates(Documents documents, AuthorityNames authorities, WorkingDayCalendars calendars) {
        this.documents = documents;
        this.authorities = authorities;
        this.deadlineReader = new DeadlineReader(PeriodEnd.with(calendars));
    }

    /** @return full dates after publication that are no suggestion, in the order of the text */
    public List<OtherDate> of(UUID document) {
        StoredDocument kept = documents.get(document);
        Authorities.learn(authorities.dictionary());
        return deadlineReader
                .find(new Publication(documents.text(document), kept.title(), kept.published(), kept.language(), null))
                .otherDates();
    }
}
