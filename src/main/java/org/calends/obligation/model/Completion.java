package org.calends.obligation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.calends.input.Paragraphs;
import org.calends.input.SensibleYear;
import org.calends.input.SingleLine;
import org.calends.input.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The record that an obligation was done. Whether that was too late is judged once, when it is recorded, and stays whatever
 * becomes of the due date or the settings; only to reopen the obligation takes it away.
 *
 * @param completedOn the day on which it was done
 * @param completedBy who recorded it
 * @param note what was done
 * @param evidenceUrl where the receipt or filing can be seen
 * @param late whether that was too late
 * @param inTimeUntil the first moment that was too late, as it was when this was recorded; of a whole day the midnight after
 */
@Embeddable
public record Completion(@SensibleYear LocalDate completedOn, @Size(max = 200) @SingleLine String completedBy,
        @Column(name = "completion_note") @Size(max = 10_000) @Paragraphs String note,
        @Column(name = "completion_evidence_url") @Size(max = 2000) @Pattern(regexp = WebAddress.FORM, message = "{input.web-address.malformed}") String evidenceUrl,
        @Schema(description = "whether it was done too late, as judged when it was recorded") @Column(name = "completion_late") Boolean late,
        @Schema(description = "the first moment that was too late") Instant inTimeUntil) {

    public Completion(LocalDate completedOn, String completedBy, String note, String evidenceUrl) {
        this(completedOn, completedBy, note, evidenceUrl, null, null);
    }

    public static final Completion NONE = new Completion(null, null, null, null, null, null);

    /** @return the same, recorded by somebody where nobody is named */
    Completion by(String actor) {
        return completedBy != null ? this : new Completion(completedOn, actor, note, evidenceUrl, late, inTimeUntil);
    }

    /** @return the same, judged */
    Completion judged(boolean tooLate, Instant firstTooLate) {
        return new Completion(completedOn, completedBy, note, evidenceUrl, tooLate, firstTooLate);
    }

    /** @return by how many days it was late, from the last day on which it would have been in time; empty when it was not */
    public OptionalLong late(ZoneId organisation) {
        return wasLate() ? OptionalLong.of(daysLate(organisation)) : OptionalLong.empty();
    }

    /** Where something older says only that it was late, nobody knows by how much. */
    private long daysLate(ZoneId organisation) {
        if (inTimeUntil == null || completedOn == null) {
            return 0;
        }
        LocalDate last = LocalDate.ofInstant(inTimeUntil.minusNanos(1), organisation);
        return Math.max(0, ChronoUnit.DAYS.between(last, completedOn));
    }

    /** @return whether it was done too late */
    boolean wasLate() {
        return Boolean.TRUE.equals(late);
    }
}
