package org.calends.obligation.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.calends.workday.count.Roll;
import org.calends.workday.recurrence.Recurrence;

/**
 * How an obligation comes again, and which of those dates it is itself.
 *
 * @param rule the value of an RRULE (RFC 5545); null when it does not come again any more
 * @param roll what becomes of dates that are no working days
 * @param calendar by which to roll; null without rolling
 * @param start the date from which the rule counts
 * @param except the nominal dates that are left out, ISO 8601, joined by commas; null for none
 * @param occurrence the nominal date that this obligation stands for; it stays when the due date moves
 */
@Embeddable
public record RecurrenceState(@Column(name = "recurrence") String rule,
        @Enumerated(EnumType.STRING) @Column(name = "recurrence_roll") Roll roll,
        @Column(name = "recurrence_calendar") String calendar, @Column(name = "recurrence_start") LocalDate start,
        @Column(name = "recurrence_except") String except, @Column(name = "occurrence_date") LocalDate occurrence) {

    /** @return whether there may be a next one */
    public boolean goesOn() {
        return rule != null;
    }

    public boolean hasSameRuleAs(RecurrenceState other) {
        return rule != null && rule.equals(other.rule) && roll == other.roll
                && (calendar == null ? other.calendar == null : calendar.equals(other.calendar));
    }

    public Recurrence recurrence() {
        return new Recurrence(rule, start, roll, calendar, skipped());
    }

    /** @return the date after which the next one comes; a series that was moved to a later day goes on from there */
    public LocalDate present() {
        return start.isAfter(occurrence) ? start : occurrence;
    }

    public RecurrenceState at(LocalDate nominal) {
        return new RecurrenceState(rule, roll, calendar, start, except, nominal);
    }

    public RecurrenceState startingOn(LocalDate date) {
        return new RecurrenceState(rule, roll, calendar, date, except, occurrence);
    }

    /** @return this one and the later ones from another day on; of a COUNT only what is left */
    public RecurrenceState from(LocalDate date, String rest) {
        return new RecurrenceState(rest, roll, calendar, date, except, occurrence);
    }

    public RecurrenceState ended() {
        return new RecurrenceState(null, null, null, null, null, occurrence);
    }

    Set<LocalDate> skipped() {
        return except == null ? Set.of()
                : Stream.of(except.split(",")).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
    }

    public RecurrenceState without(LocalDate nominal) {
        Set<LocalDate> more = new TreeSet<>(skipped());
        more.add(nominal);
        return leavingOut(more);
    }

    public RecurrenceState with(LocalDate nominal) {
        Set<LocalDate> fewer = new TreeSet<>(skipped());
        fewer.remove(nominal);
        return leavingOut(fewer);
    }

    public RecurrenceState leavingOut(Set<LocalDate> dates) {
        String text = dates.isEmpty() ? null : dates.stream().map(LocalDate::toString).collect(Collectors.joining(","));
        return new RecurrenceState(rule, roll, calendar, start, text, occurrence);
    }
}
