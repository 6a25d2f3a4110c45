package org.calends.caldav.own;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.ical.ContentLineWriter;

import net.fortuna.ical4j.model.Recur;

/** Counts out a rule that somebody else wrote (RFC 5545, 3.3.10), on the wall clock of its start, and within bounds. */
final class EntryRule {

    private static final int LONGEST = 500;
    /** So many steps ical4j may have to take from the start of a series. */
    private static final long MOST_STEPS = 60_000;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Map<String, Duration> UNITS = Map.of("SECONDLY", Duration.ofSeconds(1), "MINUTELY",
            Duration.ofMinutes(1), "HOURLY", Duration.ofHours(1), "DAILY", Duration.ofDays(1), "WEEKLY", Duration.ofDays(7),
            "MONTHLY", Duration.ofDays(30), "YEARLY", Duration.ofDays(365));

    private EntryRule() {
    }

    /**
     * @param first from when on
     * @param last the latest moment that matters
     * @return empty when there are more than so many, or counting them would take long
     * @throws IllegalArgumentException when it is no rule
     */
    static Optional<List<LocalDateTime>> dates(String rule, EntryTime start, LocalDateTime first, LocalDateTime last,
            int most) {
        Map<String, String> parts = parts(rule);
        if (rule.length() > LONGEST || steps(parts, start.local(), last) > MOST_STEPS) {
            return Optional.empty();
        }
        parts.computeIfPresent("UNTIL", (name, until) -> onClockOf(start, until));
        String local = parts.entrySet().stream().map(part -> part.getKey() + '=' + part.getValue())
                .collect(Collectors.joining(";"));
        List<LocalDateTime> dates = new Recur<LocalDateTime>(local).getDates(start.local(),
                first.isBefore(start.local()) ? start.local() : first, last, most + 1);
        return dates.size() > most ? Optional.empty() : Optional.of(dates);
    }

    private static Map<String, String> parts(String rule) {
        return Stream.of(rule.strip().toUpperCase(Locale.ROOT).split(";")).filter(part -> part.contains("="))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0].strip(), part -> part[1].strip(), (one, other) -> other,
                        TreeMap::new));
    }

    private static long steps(Map<String, String> parts, LocalDateTime start, LocalDateTime last) {
        Duration unit = UNITS.get(parts.getOrDefault("FREQ", ""));
        if (unit == null || !last.isAfter(start)) {
            return 0;
        }
        long interval = Math.max(1, Long.parseLong(parts.getOrDefault("INTERVAL", "1")));
        long times = parts.entrySet().stream().filter(part -> part.getKey().startsWith("BY"))
                .mapToLong(part -> part.getValue().split(",").length).reduce(1, Math::multiplyExact);
        return Math.multiplyExact(Duration.between(start, last).dividedBy(unit) / interval + 1, times);
    }

    /** The end of a series is given in UTC (RFC 5545, 3.3.10), or as a day, the whole of which is meant. */
    private static String onClockOf(EntryTime start, String until) {
        if (until.length() == 8) {
            return until + "T235959";
        }
        if (!until.endsWith("Z")) {
            return until;
        }
        LocalDateTime utc = LocalDateTime.parse(until, UTC);
        return ContentLineWriter.local(LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), start.clock()));
    }
}
