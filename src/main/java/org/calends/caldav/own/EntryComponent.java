package org.calends.caldav.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.calends.ical.ContentLine;
import org.calends.obligation.calendar.ForeignZones;

/**
 * A component of a calendar object: the entry, or one date of its series that differs (RFC 5545, 3.8.4.4).
 *
 * @param name such as {@code VEVENT}
 * @param lines all, its BEGIN and END and those of its alarms included
 * @param properties its own, by name
 */
record EntryComponent(String name, List<String> lines, Map<String, List<ContentLine>> properties, ForeignZones zones) {

    private static final String BEGIN = "BEGIN";
    private static final Duration DAY = Duration.ofDays(1);

    /** @return those of a whole calendar, time zones not among them; properties of the calendar itself are left out */
    static List<EntryComponent> of(String unfolded, ForeignZones zones) {
        List<EntryComponent> found = new ArrayList<>();
        int depth = 0;
        for (String line : unfolded.lines().filter(each -> !each.isEmpty()).toList()) {
            ContentLine content = ContentLine.parsed(line);
            boolean begins = content != null && content.name().equals(BEGIN);
            depth += begins ? 1 : 0;
            if (begins && depth == 2) {
                found.add(new EntryComponent(content.value().strip().toUpperCase(Locale.ROOT), new ArrayList<>(),
                        new HashMap<>(), zones));
            }
            if (depth >= 2) {
                found.get(found.size() - 1).take(line, depth == 2 ? content : null);
            }
            depth -= content != null && content.name().equals("END") ? 1 : 0;
        }
        return found.stream().filter(component -> !component.name.equals("VTIMEZONE")).toList();
    }

    private void take(String line, ContentLine own) {
        lines.add(line);
        if (own != null) {
            properties.computeIfAbsent(own.name(), key -> new ArrayList<>()).add(own);
        }
    }

    Optional<ContentLine> line(String property) {
        return properties.getOrDefault(property, List.of()).stream().findFirst();
    }

    boolean is(String property, String value) {
        return line(property).filter(line -> line.is(property, value)).isPresent();
    }

    Optional<EntryTime> time(String property) {
        return line(property).flatMap(line -> EntryTime.of(line, line.value(), zones));
    }

    /** @return all values of a property that lists times, as text beside the line that tells their zone */
    Stream<Map.Entry<ContentLine, String>> values(String property) {
        return properties.getOrDefault(property, List.of()).stream()
                .flatMap(line -> Stream.of(line.value().split(",")).map(value -> Map.entry(line, value.strip())));
    }

    boolean isOverride() {
        return properties.containsKey("RECURRENCE-ID");
    }

    /** @return whether it comes more than once */
    boolean isSeries() {
        return !isOverride() && (properties.containsKey("RRULE") || properties.containsKey("RDATE"));
    }

    /** @return when it begins, or where that is not said when it is due */
    Optional<EntryTime> start() {
        return time("DTSTART").or(() -> time(endName()));
    }

    String endName() {
        return name.equals("VEVENT") ? "DTEND" : "DUE";
    }

    /** @return how long it lasts; a day without an end lasts as long as days do, a time without one is a moment */
    Duration length() {
        Optional<EntryTime> begins = time("DTSTART");
        Optional<EntryTime> ends = time(endName());
        if (begins.isPresent() && ends.isPresent()) {
            Duration length = Duration.between(begins.get().instant(), ends.get().instant());
            return length.isNegative() ? Duration.ZERO : length;
        }
        return line("DURATION").map(line -> EntryTime.length(line.value())).filter(length -> !length.isNegative())
                .orElse(begins.isPresent() && begins.get().isDay() && name.equals("VEVENT") ? DAY : Duration.ZERO);
    }
}
