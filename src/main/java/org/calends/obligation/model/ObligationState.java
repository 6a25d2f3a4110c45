package org.calends.obligation.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.calends.input.AllowedCharacters;
import org.calends.input.InvalidInputException;
import org.calends.input.Paragraphs;
import org.calends.obligation.value.Status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a file says of an obligation beside its draft, so that it comes back as it was: how it stands, and its place in a series
 * and in a chain. Whatever is absent is as in an obligation that was just made.
 *
 * @param status absent means open
 * @param closedAt when it was recorded that it is closed
 * @param closedReason why it was waived or withdrawn
 * @param completion the record that it was done
 * @param milestone whether it is an internal step towards the one it depends on
 * @param computation how the due date was counted, as the JSON that is kept
 * @param recurrenceStart the date from which its rule counts
 * @param occurrence the date of the series that it stands for
 * @param skipped later dates of the series that are left out
 * @param seriesId the first of its series, unless it is that itself
 * @param nextId the one that followed it
 * @param laterOnes the draft of later ones, as the JSON that is kept; absent: they are like this one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationState(Status status, Instant closedAt, @Size(max = 2000) @Paragraphs String closedReason,
        @Valid Completion completion, Boolean milestone, String computation, LocalDate recurrenceStart, LocalDate occurrence,
        @Size(max = 1000) List<LocalDate> skipped, UUID seriesId, UUID nextId, String laterOnes) {

    /** The names of its parts. */
    public static final Set<String> PARTS = Arrays.stream(ObligationState.class.getRecordComponents())
            .map(part -> part.getName()).collect(Collectors.toUnmodifiableSet());

    /** That of an obligation that was just made. */
    public static final ObligationState FRESH = new ObligationState(null, null, null, null, null, null, null, null, null, null,
            null,
            null);

    public static ObligationState of(Obligation obligation) {
        Closing closing = obligation.closing();
        SeriesMembership series = obligation.series();
        RecurrenceState recurrenceState = obligation.cycle();
        return new ObligationState(obligation.status(), closing.at(), closing.reason(), closing.completion(),
                obligation.isMilestone() ? true : null, obligation.computation(),
                recurrenceState == null ? null : recurrenceState.start(),
                recurrenceState == null ? null : recurrenceState.occurrence(),
                recurrenceState == null || recurrenceState.except() == null ? null : List.copyOf(recurrenceState.skipped()),
                series.seriesId(),
                series.nextId(), series.pattern());
    }

    @JsonIgnore
    public boolean isOpen() {
        return status == null || status == Status.OPEN;
    }

    @JsonIgnore
    public boolean isMilestone() {
        return Boolean.TRUE.equals(milestone);
    }

    /** @return whether it says which date of a series it is */
    @JsonIgnore
    public boolean isInSeries() {
        return occurrence != null;
    }

    /** @throws InvalidInputException where it contradicts itself, or tells of the future */
    public void check(Instant now, LocalDate today) {
        if (isOpen() && (completion != null || closedReason != null || closedAt != null)) {
            throw new InvalidInputException("status", "obligation.status.not-closed");
        }
        if (status != Status.DONE && completion != null) {
            throw new InvalidInputException("completion.completedOn", "obligation.closing.only-done");
        }
        if (status == Status.DONE && (completion == null || completion.completedOn() == null)) {
            throw new InvalidInputException("completion.completedOn", "obligation.closing.required-of-done");
        }
        if ((status == Status.WAIVED || status == Status.WITHDRAWN) && AllowedCharacters.orNull(closedReason) == null) {
            throw new InvalidInputException("closedReason", "obligation.closing.required-of-waived");
        }
        if (completion != null && completion.completedOn().isAfter(today)) {
            throw new InvalidInputException("completion.completedOn", "obligation.completion.in-future");
        }
        if (closedAt != null && closedAt.isAfter(now)) {
            throw new InvalidInputException("closedAt", "obligation.completion.in-future");
        }
        if (occurrence == null && (recurrenceStart != null || skipped != null)) {
            throw new InvalidInputException("occurrence",
                    "recurrence.required-of-series");
        }
    }

    /** @return how it came to be closed; null while it is open */
    Closing closing(Obligation obligation, Instant now, ZoneId zone, String actor) {
        if (isOpen()) {
            return null;
        }
        Instant at = closedAt == null ? now : closedAt;
        return new Closing(closedReason, at, completion == null ? null : obligation.judgedOnce(completion.by(actor), at, zone));
    }
}
