package org.calends.obligation.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time zones of a calendar that somebody sent, as IANA zones. A name of a place is believed; any other, such as "GMT"
 * or "Eastern", means what the calendar's own {@code VTIMEZONE} says (RFC 5545, 3.2.19), and the zone that keeps the same
 * clock stands for it; a name without a definition is looked up among those that programs use.
 *
 * <p>
 * Done without ical4j's registry, which keeps one of 1,500 places for every definition it ever read.
 */
public final class ForeignZones {

    private static final int MOST_ZONES = 500;
    private static final List<String> USUAL = List.of("Europe/Berlin", "Europe/London", "America/New_York", "America/Chicago",
            "America/Denver", "America/Los_Angeles", "Asia/Shanghai", "Asia/Tokyo", "Asia/Kolkata", "Australia/Sydney",
            "Europe/Helsinki", "America/Sao_Paulo", "Pacific/Auckland", "Etc/UTC");

    private final Map<String, DefinedZone> defined = new HashMap<>();
    private final Map<String, Optional<ZoneId>> answers = new HashMap<>();
    private DefinedZone open;
    private String openName;

    /** A line between the beginning and the end of a {@code VTIMEZONE}, its own {@code BEGIN} and {@code END} included. */
    public void take(String name, String value) {
        String component = value.strip().toUpperCase(Locale.ROOT);
        switch (name) {
            case "BEGIN" -> begin(component);
            case "END" -> end(component);
            default -> line(name, value);
        }
    }

    private void begin(String component) {
        if (component.equals("VTIMEZONE")) {
            open = new DefinedZone();
            openName = null;
        } else if (open != null) {
            open.beginObservance();
        }
    }

    private void end(String component) {
        if (open == null) {
            return;
        }
        if (!component.equals("VTIMEZONE")) {
            open.endObservance();
        } else {
            if (openName != null && !open.isEmpty() && defined.size() < MOST_ZONES) {
                defined.putIfAbsent(openName, open);
            }
            open = null;
        }
    }

    private void line(String name, String value) {
        if (open == null) {
            return;
        }
        if (name.equals("TZID")) {
            openName = value.strip();
        } else {
            open.take(name, value);
        }
    }

    /**
     * @param tzid as a property names it
     * @param local the time that is meant; another year may have another answer
     * @return the zone, which the Java platform knows; empty when nobody can say
     */
    public Optional<ZoneId> zone(String tzid, LocalDateTime local) {
        String name = tzid.strip();
        Optional<ZoneId> known = ZoneNames.iana(name);
        DefinedZone definition = defined.get(name);
        if (definition == null || known.isPresent() && name.contains("/")) {
            return known.or(() -> ZoneNames.usual(name));
        }
        if (known.isPresent() && definition.isSameAt(known.get(), local)) {
            return known;
        }
        Optional<ZoneId> answer = answers.computeIfAbsent(local.getYear() + " " + name, key -> like(name, definition, local));
        return answer.filter(zone -> definition.isSameAt(zone, local)).or(() -> once(definition, local));
    }

    private static Optional<ZoneId> like(String name, DefinedZone definition, LocalDateTime local) {
        Optional<ZoneId> byName = candidates(name, definition).filter(zone -> definition.isLike(zone, local)).findFirst();
        return byName.or(() -> Stream.concat(USUAL.stream(), ZoneNames.all().stream()).map(ZoneId::of)
                .filter(zone -> definition.isLike(zone, local)).findFirst());
    }

    private static Stream<ZoneId> candidates(String name, DefinedZone definition) {
        List<Optional<ZoneId>> named = new ArrayList<>(List.of(ZoneNames.usual(name)));
        if (definition.location() != null) {
            named.add(ZoneNames.iana(definition.location()));
        }
        return named.stream().flatMap(Optional::stream);
    }

    /** No zone of the world keeps such a clock: one that shows the same time at least at that moment. */
    private static Optional<ZoneId> once(DefinedZone definition, LocalDateTime local) {
        ZoneOffset offset = definition.at(local);
        int hours = offset.getTotalSeconds() / 3600;
        List<String> fixed = Arrays.asList(offset.getTotalSeconds() % 3600 != 0 ? null
                : hours == 0 ? "Etc/UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours));
        return Stream.concat(fixed.stream(), ZoneNames.all().stream()).filter(Objects::nonNull)
                .filter(ZoneNames.all()::contains)
                .map(ZoneId::of).filter(zone -> definition.isSameAt(zone, local)).findFirst();
    }
}
