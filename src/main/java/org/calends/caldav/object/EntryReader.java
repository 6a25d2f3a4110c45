package org.calends.caldav.object;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.ical.ContentLine;
import org.calends.obligation.calendar.ForeignZones;

/**
 * Reads the one entry of a calendar object (RFC 4791, 4.1) line by line. Done without
 * ical4j, which keeps one of 1,500 places for every time zone definition it reads, and clients send one with every object.
 */
public final class EntryReader {

    /** More lines, or components within components, than any program has sent of one entry. */
    private static final int MOST_LINES = 2_000;
    private static final int DEEPEST = 10;
    private static final String UID = "UID";
    private static final String RECURRENCE_ID = "RECURRENCE-ID";
    /** What Calends keeps itself, or does not let a client decide: when it is due, how often, and what it is called. */
    private static final Set<String> OURS = Set.of(UID, "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND",
            "DUE", "DURATION", "RRULE", "RDATE", "EXDATE", RECURRENCE_ID, "STATUS", "COMPLETED", "PERCENT-COMPLETE",
            "SUMMARY", "DESCRIPTION", "URL", "TRANSP");
    private static final String TIME_ZONE = "VTIMEZONE";
    private static final String ALARM = "VALARM";

    private final Deque<String> open = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private final ForeignZones zones = new ForeignZones();
    private int taken;

    private EntryReader() {
    }

    /** One component of the object: the entry, or a date of its series that was moved (RFC 5545, 3.8.4.4). */
    private static final class Part {

        private final String component;
        private final Map<String, ContentLine> lines = new HashMap<>();
        private final StringBuilder extras = new StringBuilder();
        private final StringBuilder alarms = new StringBuilder();

        Part(String component) {
            this.component = component;
        }

        boolean isOverride() {
            return lines.containsKey(RECURRENCE_ID);
        }

        boolean isOfOneEntryWith(Part other) {
            return component.equals(other.component) && lines.containsKey(UID)
                    && lines.get(UID).equals(other.lines.get(UID));
        }
    }

    /** @throws DavPreconditionException when this is no calendar with exactly one entry */
    public static ClientEntry read(byte[] body) {
        String text = decoded(body);
        if (text.chars().anyMatch(letter -> letter < ' ' && letter != '\n' && letter != '\t')) {
            throw unreadable();
        }
        EntryReader reader = new EntryReader();
        text.lines().filter(line -> !line.isEmpty()).forEach(reader::take);
        Part entry = reader.entry();
        return new ClientEntry(entry.component, entry.lines, entry.extras.append(entry.alarms).toString(), reader.zones);
    }

    /** All that is sent must be of one entry; what it is stands in the one that is not about a single date. */
    private Part entry() {
        List<Part> whole = parts.stream().allMatch(Part::isOverride) ? parts.stream().limit(1).toList()
                : parts.stream().filter(part -> !part.isOverride()).toList();
        if (!open.isEmpty() || whole.size() != 1
                || parts.stream().anyMatch(part -> part != whole.get(0) && !part.isOfOneEntryWith(whole.get(0)))) {
            throw unreadable();
        }
        return whole.get(0);
    }

    /**
     * Unfolded as octets, for some programs fold within a character (RFC 5545, 3.1). What is no UTF-8 then is refused: it could
     * only be kept with other characters in its place.
     */
    private static String decoded(byte[] body) {
        String octets = new String(body, StandardCharsets.ISO_8859_1).replaceAll("\r\n?", "\n").replaceAll("\n[ \t]", "");
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(octets.getBytes(StandardCharsets.ISO_8859_1))).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherCharacters) {
            throw unreadable();
        }
    }

    /** A broken line of an entry is passed over, as imports do: no property that anybody needs stands in it. */
    private void take(String line) {
        ContentLine content = ContentLine.parsed(line);
        if (++taken > MOST_LINES || content == null && open.isEmpty()) {
            throw unreadable();
        }
        if (content != null) {
            take(line, content);
        }
    }

    private void take(String line, ContentLine content) {
        if (content.name().equals("BEGIN") && content.value().equalsIgnoreCase(TIME_ZONE) || open.contains(TIME_ZONE)) {
            zones.take(content.name(), content.value());
        }
        boolean inAlarm = open.contains(ALARM);
        boolean frames = content.name().equals("BEGIN") || content.name().equals("END");
        switch (content.name()) {
            case "BEGIN" -> begin(content.value().toUpperCase(Locale.ROOT));
            case "END" -> end(content.value().toUpperCase(Locale.ROOT));
            default -> property(content.name(), line, content);
        }
        if ((inAlarm || open.contains(ALARM)) && !parts.isEmpty()) {
            last().alarms.append(frames ? line.toUpperCase(Locale.ROOT) : line).append("\r\n");
        }
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    private void begin(String component) {
        open.push(component);
        if (open.size() > DEEPEST) {
            throw unreadable();
        }
        if (open.size() == 2 && !component.equals(TIME_ZONE)) {
            parts.add(new Part(component));
        }
    }

    private void end(String component) {
        if (open.isEmpty() || !open.pop().equals(component)) {
            throw unreadable();
        }
    }

    private void property(String name, String line, ContentLine content) {
        if (open.size() == 1 && name.equals("METHOD")) {
            throw new DavPreconditionException(403, DavNames.caldav("valid-calendar-object-resource"),
                    "caldav.method.not-kept");
        }
        if (open.size() == 2 && !TIME_ZONE.equals(open.peek())) {
            last().lines.put(name, content);
            if (!OURS.contains(name) && !name.startsWith("X-MICROSOFT-CDO-")) {
                last().extras.append(line).append("\r\n");
            }
        }
    }

    static DavPreconditionException unreadable() {
        return new DavPreconditionException(403, DavNames.caldav("valid-calendar-data"),
                "caldav.entry.malformed");
    }
}
