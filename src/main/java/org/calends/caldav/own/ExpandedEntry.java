package org.calends.caldav.own;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.caldav.object.EntryReader;
import org.calends.ical.ContentLine;
import org.calends.ical.ContentLines;

/** What a client gets of an entry that comes again, when it asks for the dates between two moments (RFC 4791, 9.6.5 f). */
public final class ExpandedEntry {

    /** What tells of the series: each date stands alone, and its own times are written anew. */
    private static final Set<String> OF_SERIES = Set.of("RRULE", "RDATE", "EXDATE", "EXRULE", "DTSTART", "DTEND", "DUE",
            "RECURRENCE-ID");

    private final byte[] octets;
    private final String unfolded;
    private final List<EntryComponent> components;

    private ExpandedEntry(byte[] octets) {
        this.octets = octets;
        this.unfolded = ContentLines.unfold(new String(octets, StandardCharsets.UTF_8)).stream()
                .map(line -> line + "\r\n").collect(Collectors.joining());
        this.components = EntryComponent.of(unfolded, EntryReader.read(octets).zones());
    }

    public static ExpandedEntry of(byte[] octets) {
        return new ExpandedEntry(octets);
    }

    /**
     * @return each date that lies between as a component of its own, in UTC; the whole as it is where it has more dates than
     *         are
     *         counted out, or none to count
     */
    public byte[] between(Instant from, Instant to) {
        Optional<List<EntryOccurrence>> dates = components.stream().allMatch(component -> component.start().isPresent())
                ? EntrySeries.between(components, from, to)
                : Optional.empty();
        return dates.filter(found -> !found.isEmpty()).map(found -> calendar(found.stream().map(this::date))).orElse(octets);
    }

    /** @return the whole without the overrides of dates that do not lie between */
    public byte[] onlyOverridesBetween(Instant from, Instant to) {
        return calendar(components.stream().filter(component -> !component.isOverride() || touches(component, from, to))
                .map(component -> lines(component.lines().stream())), zones());
    }

    private static boolean touches(EntryComponent override, Instant from, Instant to) {
        return EntrySeries.between(List.of(override), from, to).map(dates -> !dates.isEmpty()).orElse(true)
                || override.time("RECURRENCE-ID")
                        .filter(id -> !id.instant().isBefore(from) && id.instant().isBefore(to)).isPresent();
    }

    private byte[] calendar(Stream<String> entries) {
        return calendar(entries, "");
    }

    private byte[] calendar(Stream<String> entries, String zones) {
        return ContentLines.fold("BEGIN:VCALENDAR\r\n" + lines(ownLines()) + zones + entries.collect(Collectors.joining())
                + "END:VCALENDAR\r\n");
    }

    /** What the calendar says of itself, before its first component. */
    private Stream<String> ownLines() {
        return unfolded.lines().skip(1).takeWhile(line -> !line.toUpperCase(Locale.ROOT).startsWith("BEGIN:"));
    }

    private String zones() {
        int begin = unfolded.indexOf("BEGIN:VTIMEZONE\r\n");
        int end = unfolded.lastIndexOf("END:VTIMEZONE\r\n");
        return begin < 0 || end < begin ? "" : unfolded.substring(begin, end + "END:VTIMEZONE\r\n".length());
    }

    private String date(EntryOccurrence date) {
        EntryComponent said = date.said();
        List<String> own = said.lines();
        Stream<String> kept = own.subList(1, own.size()).stream().filter(line -> !isOfSeries(line));
        return lines(Stream.of(Stream.of(own.get(0)), times(date), kept).flatMap(each -> each));
    }

    private static Stream<String> times(EntryOccurrence date) {
        EntryComponent said = date.said();
        Stream<String> start = said.time("DTSTART").stream().map(any -> date.start().line("DTSTART"));
        Stream<String> end = said.time(said.endName()).stream()
                .map(any -> date.start().plus(date.length()).line(said.endName()));
        Stream<String> id = date.id() == null ? Stream.of() : Stream.of(date.id().line("RECURRENCE-ID"));
        return Stream.of(start, end, id).flatMap(each -> each);
    }

    private static boolean isOfSeries(String line) {
        ContentLine content = ContentLine.parsed(line);
        return content != null && OF_SERIES.contains(content.name());
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\r\n").collect(Collectors.joining());
    }
}
