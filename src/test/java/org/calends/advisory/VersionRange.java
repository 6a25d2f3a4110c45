package org.calends.advisory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.maven.artifact.versioning.ComparableVersion;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * From where to where a fault goes: the events of one range, by Maven's order of versions (OSV schema, "affected[].ranges[]").
 */
record VersionRange(List<Event> events) {

    private enum Kind {
        INTRODUCED,
        FIXED,
        LAST_AFFECTED,
        LIMIT
    }

    private record Event(Kind kind, String version) {

        /** "0" stands before every version, also before one that Maven sorts before 0. */
        boolean isNoLaterThan(ComparableVersion other) {
            return "0".equals(version) || at().compareTo(other) <= 0;
        }

        ComparableVersion at() {
            return new ComparableVersion(version);
        }
    }

    static VersionRange of(JsonNode range) {
        List<Event> events = new ArrayList<>();
        for (JsonNode event : range.path("events")) {
            event.properties().forEach(field -> events.add(new Event(kind(field.getKey()), field.getValue().asText())));
        }
        events.sort(Comparator.comparing(Event::at));
        return new VersionRange(List.copyOf(events));
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean contains(String version) {
        ComparableVersion asked = new ComparableVersion(version);
        boolean inside = false;
        for (Event event : events) {
            inside = switch (event.kind) {
                case INTRODUCED -> inside || event.isNoLaterThan(asked);
                case FIXED -> inside && !event.isNoLaterThan(asked);
                case LAST_AFFECTED -> inside && event.at().compareTo(asked) >= 0;
                case LIMIT -> inside;
            };
        }
        return inside && isBeforeALimit(asked);
    }

    private boolean isBeforeALimit(ComparableVersion asked) {
        List<Event> limits = events.stream().filter(event -> event.kind == Kind.LIMIT).toList();
        return limits.isEmpty() || limits.stream().anyMatch(limit -> limit.at().compareTo(asked) > 0);
    }

    /** @return the versions in which it is mended */
    List<String> fixes() {
        return events.stream().filter(event -> event.kind == Kind.FIXED).map(Event::version).toList();
    }
}
