package org.calends.obligation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.calends.input.AllowedCharacters;
import org.calends.input.InvalidInputException;
import org.calends.input.Paragraphs;
import org.calends.input.SensibleYear;
import org.calends.input.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How something was done. Everything may be left out.
 *
 * @param completedOn absent means the day of completedAt or, without that, today
 * @param completedAt the moment at which it was done, where it is known: a deadline with a time of day is judged by it
 */
@Schema(examples = "{\"note\": \"Sent by registered mail\", \"evidenceUrl\": \"https://files.example.com/receipt.pdf\", \"completedOn\": \"2021-05-20\"}")
public record CompletionDraft(@Size(max = 10_000) @Paragraphs String note,
        @Size(max = 2000) @Pattern(regexp = WebAddress.FORM, message = "{input.web-address.malformed}") String evidenceUrl,
        @SensibleYear LocalDate completedOn, Instant completedAt) {

    /** Done now, with nothing to add. */
    public static final CompletionDraft BARE = new CompletionDraft(null, null, null);

    public CompletionDraft(String note, String evidenceUrl, LocalDate completedOn) {
        this(note, evidenceUrl, completedOn, null);
    }

    /** @throws InvalidInputException when it lies in the future, or the day is not that of the moment */
    public Completion asCompletion(Instant now, ZoneId zone, String by) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate momentsDay = completedAt == null ? null : LocalDate.ofInstant(completedAt, zone);
        LocalDate day = completedOn != null ? completedOn : momentsDay != null ? momentsDay : today;
        if (day.isAfter(today)) {
            throw new InvalidInputException("completedOn", "obligation.completion.in-future");
        }
        if (completedAt != null && completedAt.isAfter(now)) {
            throw new InvalidInputException("completedAt", "obligation.completion.in-future");
        }
        if (momentsDay != null && !momentsDay.equals(day)) {
            throw new InvalidInputException("completedAt", "obligation.completion.other-day");
        }
        return new Completion(day, by, AllowedCharacters.orNull(note), evidenceUrl);
    }

    /**
     * @return the moment at which it was done at the earliest: the one that is given, the beginning of an earlier day, else now
     */
    public Instant earliest(Completion how, Instant now, ZoneId zone) {
        boolean today = how.completedOn().equals(LocalDate.ofInstant(now, zone));
        return completedAt != null ? completedAt : today ? now : how.completedOn().atStartOfDay(zone).toInstant();
    }
}
