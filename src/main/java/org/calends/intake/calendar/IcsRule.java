package org.calends.intake.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.calends.ical.ContentLine;
import org.calends.intake.calendar.IcsMoment.UnknownZoneException;

import net.fortuna.ical4j.model.Recur;

/**
 * An RRULE of a calendar in the words of a rule for whole days: its end as the last day, without what only repeats the time of
 * the day, and without what nobody knows.
 */
final class IcsRule {

    /** So many dates are taken one by one where no rule of ours can say them. */
    static final int MOST_SINGLE_DATES = 200;

    private static final Set<String> BY_TIME = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final int FIRST_YEAR = 1900;
    private static final int LEAP_YEAR = 1904;

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final IcsMoment start;

    private IcsRule(IcsMoment start) {
        this.start = start;
    }

    static IcsRule of(String value, IcsMoment start, IcsReading how) {
        String rule = value.toUpperCase(Locale.ROOT).contains("FREQ") ? value : VcalRule.inRfc5545(value);
        IcsRule read = new IcsRule(start);
        for (String part : rule.toUpperCase(Locale.ROOT).replaceAll("\\s", "").split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1 && !part.startsWith("X-")) {
                read.parts.putIfAbsent(part.substring(0, equals), part.substring(equals + 1));
            } else if (!part.isEmpty() && equals < 0) {
                read.parts.put(part, "");
            }
        }
        read.endOnDay(how);
        read.dropOwnTime();
        return read;
    }

    /** The last date is the one whose time of day is not after the end, which is often written in UTC. */
    private void endOnDay(IcsReading how) {
        String until = parts.get("UNTIL");
        if (until == null) {
            return;
        }
        try {
            IcsMoment end = IcsMoment.parsed(new ContentLine("UNTIL", "", until), until, how.facts().zones());
            IcsMoment here = end.in(start.isDay() ? null : start.zone() == null ? how.clock().getZone() : start.zone());
            boolean before = !here.isDay() && !start.isDay() && here.time().isBefore(start.time());
            LocalDate last = before ? here.date().minusDays(1) : here.date();
            parts.put("UNTIL", last.format(DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException | UnknownZoneException unreadable) {
            // refused by name as the rule is checked
        }
    }

    private void dropOwnTime() {
        LocalTime time = start.isDay() ? LocalTime.MIDNIGHT : start.time();
        Map<String, Integer> own = Map.of("BYHOUR", time.getHour(), "BYMINUTE", time.getMinute(), "BYSECOND", time.getSecond());
        own.forEach((name, number) -> {
            String given = parts.get(name);
            if (given != null && (start.isDay() || given.matches("0*" + number))) {
                parts.remove(name);
            }
        });
    }

    /** @return whether it says more dates than one for a day, or other times of day */
    boolean isFinerThanDays() {
        return "HOURLY".equals(parts.get("FREQ")) || parts.keySet().stream().anyMatch(BY_TIME::contains);
    }

    /**
     * @return its dates as far as there are at most {@link #MOST_SINGLE_DATES} and within two years; empty when there are more
     */
    List<IcsMoment> singleDates() {
        boolean endless = !parts.containsKey("COUNT") && !parts.containsKey("UNTIL");
        boolean tooFine = Set.of("SECONDLY", "MINUTELY").contains(parts.getOrDefault("FREQ", ""));
        if (endless || tooFine || start.isDay()) {
            return List.of();
        }
        Map<String, String> timed = new LinkedHashMap<>(parts);
        timed.computeIfPresent("UNTIL", (name, until) -> until + "T235959");
        LocalDateTime first = start.date().atTime(start.time());
        try {
            List<LocalDateTime> dates = new Recur<LocalDateTime>(text(timed)).getDates(first, first, first.plusYears(2),
                    MOST_SINGLE_DATES + 1);
            return dates.size() > MOST_SINGLE_DATES ? List.of()
                    : dates.stream().map(date -> new IcsMoment(date.toLocalDate(), date.toLocalTime(), start.zone())).toList();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return List.of();
        }
    }

    /** @return the first date; birthdays without a year begin in 1604, which a yearly rule need not */
    LocalDate start() {
        boolean movable = start.date().getYear() < FIRST_YEAR && "YEARLY".equals(parts.get("FREQ"))
                && !parts.containsKey("COUNT") && parts.getOrDefault("INTERVAL", "1").matches("0*1");
        return movable ? start.date().withYear(LEAP_YEAR) : start.date();
    }

    /** @return the same with one date less; null when none is left */
    String withoutFirst() {
        String count = parts.get("COUNT");
        if (count == null || !count.matches("\\d{1,5}")) {
            return text(parts);
        }
        Map<String, String> rest = new LinkedHashMap<>(parts);
        rest.put("COUNT", "" + (Integer.parseInt(count) - 1));
        return Integer.parseInt(count) > 1 ? text(rest) : null;
    }

    String text() {
        return text(parts);
    }

    private static String text(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getValue().isEmpty() ? part.getKey() : part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
