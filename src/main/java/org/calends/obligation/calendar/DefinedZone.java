package org.calends.obligation.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import net.fortuna.ical4j.model.Recur;

/**
 * A time zone as a calendar defines it (RFC 5545, 3.6.5): the changes of the clock that its observances name. Only rules by the
 * year are followed, for no law changes the clock more often; what cannot be read in it is passed over.
 */
final class DefinedZone {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1960, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(2100, 12, 31, 0, 0);
    private static final int MOST_OBSERVANCES = 300;
    private static final int SAMPLES = 48;
    private static final int DAYS_BETWEEN = 15;

    private final TreeMap<Instant, ZoneOffset> changes = new TreeMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final List<String> dates = new ArrayList<>();
    private ZoneOffset before;
    private Instant first = Instant.MAX;
    private String location;
    private int observances;

    /** A line of the zone itself, or of the observance that is open. */
    void take(String name, String value) {
        if (name.equals("X-LIC-LOCATION")) {
            location = value.strip();
        } else if (name.equals("RDATE") && dates.size() < MOST_OBSERVANCES) {
            dates.addAll(List.of(value.strip().split(",", MOST_OBSERVANCES)));
        } else {
            lines.putIfAbsent(name, value.strip().toUpperCase(Locale.ROOT));
        }
    }

    void beginObservance() {
        lines.clear();
        dates.clear();
    }

    void endObservance() {
        try {
            if (++observances <= MOST_OBSERVANCES) {
                observe(offset(lines.get("TZOFFSETFROM")), offset(lines.get("TZOFFSETTO")));
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // the zone is judged by its other observances
        }
        beginObservance();
    }

    private void observe(ZoneOffset from, ZoneOffset to) {
        LocalDateTime start = time(lines.getOrDefault("DTSTART", "19700101T000000"));
        note(start, from, to);
        for (String date : dates) {
            note(time(date), from, to);
        }
        String rule = lines.get("RRULE");
        if (rule != null && rule.contains("FREQ=YEARLY")) {
            LocalDateTime since = start.isBefore(EARLIEST) ? EARLIEST : start;
            new Recur<LocalDateTime>(inLocalTime(rule, from)).getDates(start, since, LATEST)
                    .forEach(onset -> note(onset, from, to));
        }
    }

    private void note(LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        Instant moment = onset.toInstant(from);
        changes.put(moment, to);
        if (moment.isBefore(first)) {
            first = moment;
            before = from;
        }
    }

    /** The end of a rule is written in UTC (RFC 5545, 3.3.10). */
    private static String inLocalTime(String rule, ZoneOffset from) {
        int at = rule.indexOf("UNTIL=");
        int end = at < 0 ? -1 : rule.indexOf(';', at) < 0 ? rule.length() : rule.indexOf(';', at);
        if (at < 0 || !rule.substring(at, end).endsWith("Z")) {
            return rule;
        }
        LocalDateTime until = time(rule.substring(at + "UNTIL=".length(), end - 1)).plusSeconds(from.getTotalSeconds());
        return rule.substring(0, at) + "UNTIL=" + TIME.format(until) + rule.substring(end);
    }

    private static LocalDateTime time(String text) {
        String bare = text.strip().replaceFirst("Z$", "");
        return LocalDateTime.parse(bare.length() == 8 ? bare + "T000000" : bare, TIME);
    }

    private static ZoneOffset offset(String text) {
        if (text == null) {
            throw new DateTimeException("no offset");
        }
        return ZoneOffset.of(text.matches("\\d{4,6}") ? "+" + text : text);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** @return the IANA name that the definition itself gives, or null */
    String location() {
        return location;
    }

    ZoneOffset at(Instant moment) {
        Map.Entry<Instant, ZoneOffset> last = changes.floorEntry(moment);
        return last == null ? before : last.getValue();
    }

    /** @return the offset of a local time; where it comes twice the earlier, in a gap the one before it (RFC 5545, 3.3.5) */
    ZoneOffset at(LocalDateTime local) {
        Map.Entry<Instant, ZoneOffset> last = changes.floorEntry(local.toInstant(ZoneOffset.MAX));
        ZoneOffset earlier = last == null ? before : last.getValue();
        for (var next = changes.higherEntry(local.toInstant(ZoneOffset.MAX)); next != null; next = changes
                .higherEntry(next.getKey())) {
            LocalDateTime change = LocalDateTime.ofInstant(next.getKey(), earlier);
            if (local.isBefore(change)) {
                return earlier;
            }
            boolean inGap = local.isBefore(LocalDateTime.ofInstant(next.getKey(), next.getValue()));
            if (inGap) {
                return earlier;
            }
            earlier = next.getValue();
        }
        return earlier;
    }

    /** @return whether the clock is the same there at that time and over two years */
    boolean isLike(ZoneId zone, LocalDateTime local) {
        if (!isSameAt(zone, local)) {
            return false;
        }
        Instant start = LocalDateTime.of(local.getYear(), 1, 1, 12, 0).toInstant(ZoneOffset.UTC);
        for (int i = 0; i < SAMPLES; i++) {
            Instant moment = start.plusSeconds(86_400L * DAYS_BETWEEN * i);
            if (!zone.getRules().getOffset(moment).equals(at(moment))) {
                return false;
            }
        }
        return true;
    }

    boolean isSameAt(ZoneId zone, LocalDateTime local) {
        return zone.getRules().getOffset(local).equals(at(local));
    }
}
