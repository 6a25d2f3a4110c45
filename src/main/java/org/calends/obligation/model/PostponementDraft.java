package org.calends.obligation.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.calends.account.person.Zone;
import org.calends.input.InvalidInputException;
import org.calends.input.Paragraphs;
import org.calends.input.SensibleYear;
import org.calends.obligation.value.Bound;
import org.calends.obligation.value.DueDate;
import org.calends.obligation.value.TimeOfDayReader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

/**
 * The authority moved the date or its time of day, forwards or backwards. What is absent stays as it is.
 *
 * @param dueTime may move alone; 24:00 is the last second of the day
 * @param zone of the time; one that had no time before is the organisation's, where none is given
 * @param wholeDay true takes the time of day away
 * @param reason told to everyone who was told the old date
 */
@Schema(examples = "{\"dueDate\": \"2021-06-10\", \"bound\": \"BY\", \"reason\": \"The ministry extended the period\"}")
public record PostponementDraft(@SensibleYear LocalDate dueDate, Bound bound,
        @JsonDeserialize(using = TimeOfDayReader.class) LocalTime dueTime, @Zone String zone, Boolean wholeDay,
        @NotBlank @Size(max = 2000) @Paragraphs String reason) {

    /** The date moves, and a time of day stays. */
    public PostponementDraft(LocalDate dueDate, Bound bound, String reason) {
        this(dueDate, bound, null, null, null, reason);
    }

    /**
     * @param organisation the zone of a time that is given without one
     * @return where this moves that due date
     * @throws InvalidInputException when it says nothing of when, or a zone without a time
     */
    public DueDate moved(DueDate present, ZoneId organisation) {
        boolean noTime = Boolean.TRUE.equals(wholeDay);
        if (!noTime && Stream.of(dueDate, dueTime, zone).allMatch(Objects::isNull)) {
            throw new InvalidInputException("dueDate", "obligation.due-date.required-unless-time-moves");
        }
        if (noTime && (dueTime != null || zone != null)) {
            throw new InvalidInputException("wholeDay", "obligation.whole-day.has-time");
        }
        LocalTime time = noTime ? null : dueTime != null ? dueTime : present.time();
        if (time == null && zone != null) {
            throw new InvalidInputException("zone", "obligation.zone.without-time");
        }
        String place = Stream.of(zone, present.zone(), organisation.getId()).filter(Objects::nonNull).findFirst().orElseThrow();
        return new DueDate(dueDate == null ? present.date() : dueDate, bound == null ? present.bound() : bound, time,
                time == null ? null : place);
    }
}
