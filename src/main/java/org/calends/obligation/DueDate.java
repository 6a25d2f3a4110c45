package org.calends.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * When something is due, as the authority stated it.
 *
 * @param date the stated date; never moved by a day to express the bound
 * @param bound what that date means
 * @param time the local time of day, or null for the whole day
 * @param zone the IANA zone of the time; null exactly when the time is
 */
@Embeddable
public record DueDate(@Column(name = "due_date") LocalDate date, @Enumerated(EnumType.STRING) Bound bound,
        @Column(name = "due_time") LocalTime time, String zone) {

    /** @return the last local date on which acting is in time */
    public LocalDate lastSafeDay() {
        return bound.lastSafeDay(date);
    }

    /** @return the moment after which it is too late, or null when no time of day is stated */
    public Instant moment() {
        return time == null ? null : date.atTime(time).atZone(ZoneId.of(zone)).toInstant();
    }

    DueDate movedTo(LocalDate newDate, Bound newBound) {
        return new DueDate(newDate, newBound == null ? bound : newBound, time, zone);
    }
}
