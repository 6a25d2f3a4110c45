package org.calends.obligation;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.calends.workday.Recurrence;
import org.calends.workday.Roll;

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
public record Cycle(@Column(name = "recurrence") String rule,
        @Enumerated(EnumType.STRING) @Column(name = "recurrence_roll") Roll roll,
        @Column(name = "recurrence_calendar") String calendar, @Column(name = "recurrence_start") LocalDate start,
        @Column(name = "recurrence_except") String except, @Column(name = "occurrence_date") LocalDate occurrence) {

    /** @return whether there may be a next one */
    boolean goesOn() {
        return rule != null;
    }

    boolean hasSameRuleAs(Cycle other) {
        return rule != null && rule.equals(other.rule) && roll == other.roll
                && (calendar == null ? other.calendar == null : calendar.equals(other.calendar));
    }

    Recurrence recurrence() {
        return new Recurrence(rule, start, roll, calendar, skipped());
    }

    /** @return the date after which the next one comes; a series that was moved to a later day goes on from there */
    LocalDate present() {
        return start.isAfter(occurrence) ? start : occurrence;
    }

    Cycle at(LocalDate nominal) {
        return new Cycle(rule, roll, calendar, start, except, nominal);
    }

    Cycle startingOn(LocalDate date) {
        return new Cycle(rule, roll, calendar, date, except, occurrence);
    }

    /** @return this one and the later ones from another day on; of a COUNT only what is left */
    Cycle from(LocalDate date, String rest) {
        return new Cycle(rest, roll, calendar, date, except, occurrence);
    }

    Cycle ended() {
        return new Cycle(null, null, null, null, null, occurrence);
    }

    Set<LocalDate> skipped() {
        return except == null ? Set.of()
                : Stream.of(except.split(",")).map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
    }

    Cycle without(LocalDate nominal) {
        Set<LocalDate> more = new TreeSet<>(skipped());
        more.add(nominal);
        return leavingOut(more);
    }

    Cycle with(LocalDate nominal) {
        Set<LocalDate> fewer = new TreeSet<>(skipped());
        fewer.remove(nominal);
        return leavingOut(fewer);
    }

    Cycle leavingOut(Set<LocalDate> dates) {
        String text = dates.isEmpty() ? null : dates.stream().map(LocalDate::toString).collect(Collectors.joining(","));
        return new Cycle(rule, roll, calendar, start, text, occurrence);
    }
}
