package org.calends.caldav.own;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.calends.caldav.object.EntryReader;
import org.calends.ical.ContentLine;

/**
 * From when to when an entry lasts (RFC 4791, 9.9), whether it comes again included. Where that would take long to find
 * out, the answer is yes: a program that gets too much looks itself.
 */
public final class EntrySpan {

    private static final int MOST_YEARS = 40;

    private final List<EntryComponent> components;

    private EntrySpan(List<EntryComponent> components) {
        this.components = components;
    }

    public static EntrySpan of(PersonalEntry entry) {
        return new EntrySpan(EntryComponent.of(entry.unfolded(), EntryReader.read(entry.octets()).zones()));
    }

    /** @return whether some of it lies between, the end not included; what has no date is always there */
    public boolean overlaps(Instant from, Instant to) {
        List<EntryComponent> dated = components.stream().filter(component -> component.start().isPresent()).toList();
        if (dated.isEmpty()) {
            return components.stream().noneMatch(component -> component.name().equals("VJOURNAL"));
        }
        if (to.equals(Instant.MAX) && dated.stream().anyMatch(EntrySpan::isEndless)) {
            return true;
        }
        Instant start = dated.stream().map(component -> component.start().get().instant()).min(Instant::compareTo).get();
        Instant first = from.isAfter(start) ? from : start.minus(1, ChronoUnit.DAYS);
        Instant last = to.equals(Instant.MAX) ? first.plus(366L * MOST_YEARS, ChronoUnit.DAYS) : to;
        if (!start.isBefore(last)) {
            return false;
        }
        return EntrySeries.between(dated, first, last).map(dates -> !dates.isEmpty()).orElse(true);
    }

    private static boolean isEndless(EntryComponent component) {
        String rule = component.line("RRULE").map(ContentLine::value).orElse("UNTIL");
        return !rule.contains("UNTIL") && !rule.contains("COUNT");
    }
}
