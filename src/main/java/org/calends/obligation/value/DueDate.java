package org.calends.obligation.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * When something is due, as the authority stated it. Where a time is stated, the bound is one of that time and not of the day.
 *
 * @param date the stated date; never moved by a day to express the bound
 * @param bound what that date means
 * @param time the local time of day, or null for the whole day
 * @param zone the IANA zone of the time; null exactly when the time is
 */
@Embeddable
public record DueDate(@Column(name = "due_date") LocalDate date, @Enumerated(EnumType.STRING) Bound bound,
        @Column(name = "due_time") LocalTime time, String zone) {

    /** @return the last date, where the organisation is, on which there is working time to act and be in time */
    public LocalDate lastSafeDay(WorkingHours hours) {
        return time == null ? bound.lastSafeDay(date) : hours.lastDayBefore(moment());
    }

    /**
     * A time that a clock shows twice is its first showing, and one that it leaps over is read by the offset before the
     * leap, as calendar programs do (RFC 5545, 3.3.5).
     *
     * @return the moment at which it is too late, the same for every bound; null when no time of day is stated
     */
    public Instant moment() {
        return time == null ? null : date.atTime(time).atZone(ZoneId.of(zone)).toInstant();
    }

    /** @return null for a whole day */
    public TimeOfDay timeOfDay() {
        return TimeOfDay.of(time, zone);
    }

    public DueDate movedTo(LocalDate newDate, Bound newBound) {
        return new DueDate(newDate, newBound == null ? bound : newBound, time, zone);
    }
}
