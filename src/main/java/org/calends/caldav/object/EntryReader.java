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

import org.calends.caldav.object.ClientEntry.Line;
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
    /** What Calends keeps itself, or does not let a client decide: when it is due, how often, and what it is called. */
    private static final Set<String> OURS = Set.of("UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND",
            "DUE", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "COMPLETED", "PERCENT-COMPLETE",
            "SUMMARY", "DESCRIPTION", "URL", "TRANSP");
    private static final String TIME_ZONE = "VTIMEZONE";
    private static final String ALARM = "VALARM";

    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> entries = new ArrayList<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final StringBuilder extras = new StringBuilder();
    private final StringBuilder alarms = new StringBuilder();
    private final ForeignZones zones = new ForeignZones();
    private int taken;

    private EntryReader() {
    }

    /** @throws DavPreconditionException when this is no calendar with exactly one entry */
    public static ClientEntry read(byte[] body) {
        String text = decoded(body).replaceAll("\r\n?", "\n").replaceAll("\n[ \t]", "");
        if (text.chars().anyMatch(letter -> letter < ' ' && letter != '\n' && letter != '\t')) {
            throw unreadable();
        }
        EntryReader reader = new EntryReader();
        text.lines().filter(line -> !line.isEmpty()).forEach(reader::take);
        if (!reader.open.isEmpty() || reader.entries.size() != 1) {
            throw unreadable();
        }
        return new ClientEntry(reader.entries.get(0), reader.lines, reader.extras.append(reader.alarms).toString(),
                reader.zones);
    }

    /** What is no UTF-8 is refused: it could only be kept with other characters in its place. */
    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException otherCharacters) {
            throw unreadable();
        }
    }

    private void take(String line) {
        ContentLine parts = ContentLine.parsed(line);
        if (parts == null || ++taken > MOST_LINES) {
            throw unreadable();
        }
        if (parts.name().equals("BEGIN") && parts.value().equalsIgnoreCase(TIME_ZONE) || open.contains(TIME_ZONE)) {
            zones.take(parts.name(), parts.value());
        }
        boolean inAlarm = open.contains(ALARM);
        boolean frames = parts.name().equals("BEGIN") || parts.name().equals("END");
        switch (parts.name()) {
            case "BEGIN" -> begin(parts.value().toUpperCase(Locale.ROOT));
            case "END" -> end(parts.value().toUpperCase(Locale.ROOT));
            default -> property(parts.name(), line, new Line(parts.parameters(), parts.value()));
        }
        if (inAlarm || open.contains(ALARM)) {
            alarms.append(frames ? line.toUpperCase(Locale.ROOT) : line).append("\r\n");
        }
    }

    private void begin(String component) {
        open.push(component);
        if (open.size() > DEEPEST) {
            throw unreadable();
        }
        if (open.size() == 2 && !component.equals(TIME_ZONE)) {
            entries.add(component);
        }
    }

    private void end(String component) {
        if (open.isEmpty() || !open.pop().equals(component)) {
            throw unreadable();
        }
    }

    private void property(String name, String line, Line parts) {
        if (open.size() == 2 && !TIME_ZONE.equals(open.peek())) {
            lines.put(name, parts);
            if (!OURS.contains(name) && !name.startsWith("X-MICROSOFT-CDO-")) {
                extras.append(line).append("\r\n");
            }
        }
    }

    static DavPreconditionException unreadable() {
        return new DavPreconditionException(403, DavNames.caldav("valid-calendar-data"),
                "caldav.entry.malformed");
    }
}
