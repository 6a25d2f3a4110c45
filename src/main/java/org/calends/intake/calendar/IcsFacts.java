package org.calends.intake.calendar;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.calends.ical.ContentLine;
import org.calends.intake.calendar.IcsMoment.UnknownZoneException;
import org.calends.obligation.calendar.ForeignZones;

/**
 * What must be known of a calendar file before its first entry is understood, for it may stand further down: its time zones,
 * which dates of a series have an entry of their own (RECURRENCE-ID), and the latest version of each entry (SEQUENCE).
 */
final class IcsFacts {

    private static final int MOST_OVERRIDES = 100_000;
    private static final Set<String> ENTRIES = Set.of("VEVENT", "VTODO");

    private final ForeignZones zones = new ForeignZones();
    private final Map<String, List<ContentLine>> overrides = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private String uid;
    private ContentLine recurrenceId;
    private int sequence;
    private int kept;

    private IcsFacts() {
    }

    static IcsFacts of(IcsText text) throws IOException {
        IcsFacts facts = new IcsFacts();
        text.each((number, line, isCut) -> {
            facts.look(line.strip());
            return true;
        });
        return facts;
    }

    private void look(String text) {
        String head = text.substring(0, Math.min(text.length(), 13)).toUpperCase(Locale.ROOT);
        boolean inZone = open.contains("VTIMEZONE");
        boolean inEntry = !open.isEmpty() && ENTRIES.contains(open.peek());
        boolean tells = head.startsWith("BEGIN") || head.startsWith("END") || inZone
                || inEntry && (head.startsWith("UID") || head.startsWith("RECURRENCE-ID") || head.startsWith("SEQUENCE"));
        ContentLine line = tells ? LenientLine.parsed(text) : null;
        if (line == null) {
            return;
        }
        String component = line.value().strip().toUpperCase(Locale.ROOT);
        if (line.name().equals("BEGIN")) {
            begin(component);
        }
        if (open.contains("VTIMEZONE")) {
            zones.take(line.name(), line.value());
        } else if (inEntry) {
            property(line);
        }
        if (line.name().equals("END")) {
            end(component);
        }
    }

    private void begin(String component) {
        if (open.size() < IcsRows.DEEPEST) {
            open.push(component);
        }
        if (ENTRIES.contains(component)) {
            uid = null;
            recurrenceId = null;
            sequence = 0;
        }
    }

    private void end(String component) {
        if (open.contains(component)) {
            while (!open.pop().equals(component)) {
                continue;
            }
        }
        if (ENTRIES.contains(component) && uid != null && kept < MOST_OVERRIDES) {
            kept++;
            if (recurrenceId != null) {
                overrides.computeIfAbsent(uid, key -> new ArrayList<>()).add(recurrenceId);
            } else {
                versions.merge(uid, sequence, Math::max);
            }
        }
    }

    private void property(ContentLine line) {
        switch (line.name()) {
            case "UID" -> uid = line.text().strip();
            case "RECURRENCE-ID" -> recurrenceId = line;
            case "SEQUENCE" -> sequence = number(line.value());
            default -> {
                // of no concern
            }
        }
    }

    static int number(String value) {
        return value.strip().matches("\\d{1,9}") ? Integer.parseInt(value.strip()) : 0;
    }

    ForeignZones zones() {
        return zones;
    }

    /** @return whether a later version of this entry stands in the file too */
    boolean isOutdated(String id, int version) {
        return id != null && version < versions.getOrDefault(id, 0);
    }

    /** @return the dates of this series that have an entry of their own */
    List<IcsMoment> overridden(String id) {
        List<IcsMoment> dates = new ArrayList<>();
        for (ContentLine line : id == null ? List.<ContentLine> of() : overrides.getOrDefault(id, List.of())) {
            try {
                dates.add(IcsMoment.parsed(line, line.value(), zones));
            } catch (DateTimeException | UnknownZoneException unreadable) {
                // that entry will say so itself
            }
        }
        return dates;
    }
}
