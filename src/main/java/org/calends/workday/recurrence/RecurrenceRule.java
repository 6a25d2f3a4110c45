package org.calends.workday.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.calends.workday.jurisdiction.CannotCountException;

import net.fortuna.ical4j.model.Recur;

/** An RFC 5545 rule for whole days, by way of ical4j. */
final class RecurrenceRule {

    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> BY_TIME = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
    private static final Set<String> BY_DAY = Set.of("BYDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS");
    private static final Set<String> KNOWN = Set.of("FREQ", "COUNT", "UNTIL", "INTERVAL", "WKST", "RSCALE", "SKIP", "BYMONTH",
            "BYMONTHDAY", "BYDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS");
    private static final LocalDate END_OF_TIME = LocalDate.of(2200, 12, 31);
    private static final int SURE_DAY = 28;
    private static final int LONGEST = 500;

    private final Map<String, String> parts;

    private RecurrenceRule(Map<String, String> parts) {
        this.parts = parts;
    }

    static RecurrenceRule parsed(String rule) {
        require(rule != null && !rule.isBlank() && rule.length() <= LONGEST,
                "recurrence.rule.missing");
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.strip().toUpperCase(Locale.ROOT).split(";")) {
            String[] pair = part.split("=", 2);
            require(pair.length == 2 && parts.put(pair[0], pair[1]) == null, "recurrence.rule.unknown-part", part);
        }
        RecurrenceRule parsed = new RecurrenceRule(parts);
        parsed.check();
        return parsed;
    }

    private void check() {
        require(FREQUENCIES.contains(parts.getOrDefault("FREQ", "")), "recurrence.rule.frequency");
        require(parts.keySet().stream().noneMatch(BY_TIME::contains), "recurrence.rule.shorter-than-day");
        parts.keySet().forEach(name -> require(KNOWN.contains(name), "recurrence.rule.unknown-name", name));
        require(!(parts.containsKey("COUNT") && parts.containsKey("UNTIL")), "recurrence.rule.count-and-until");
        Stream.of("COUNT", "INTERVAL").filter(parts::containsKey).forEach(name -> require(
                parts.get(name).matches("0*[1-9]\\d{0,4}"), "recurrence.rule.number", name));
        require(parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN"), "recurrence.rule.rscale");
        require(Set.of("OMIT", "BACKWARD").contains(parts.getOrDefault("SKIP", "OMIT")), "recurrence.rule.skip");
        recur(parts);
    }

    /** The dates from the later of both days on, without any roll. */
    List<LocalDate> dates(LocalDate start, LocalDate earliest, int count) {
        LocalDate first = earliest.isBefore(start) ? start : earliest;
        if (first.isAfter(END_OF_TIME)) {
            return List.of();
        }
        return recur(plain(start)).getDates(start, first, END_OF_TIME.plusDays(1), count);
    }

    /**
     * Says SKIP=BACKWARD in the words of RFC 5545, since ical4j leaves months out all the same: the last that exists of the
     * days from the 28th to the day meant.
     */
    private Map<String, String> plain(LocalDate start) {
        Map<String, String> plain = new LinkedHashMap<>(parts);
        plain.remove("RSCALE");
        boolean backward = "BACKWARD".equals(plain.remove("SKIP"));
        boolean byMonthDay = Set.of("MONTHLY", "YEARLY").contains(parts.get("FREQ"))
                && parts.keySet().stream().noneMatch(BY_DAY::contains);
        String day = parts.getOrDefault("BYMONTHDAY", "" + start.getDayOfMonth());
        if (backward && byMonthDay && day.matches("29|30|31")) {
            plain.putIfAbsent("BYMONTH", parts.get("FREQ").equals("YEARLY") ? "" + start.getMonthValue() : everyMonth());
            plain.put("BYMONTHDAY", numbers(SURE_DAY, Integer.parseInt(day)));
            plain.put("BYSETPOS", "-1");
        }
        return plain;
    }

    private static String everyMonth() {
        return numbers(1, 12);
    }

    private static String numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    String until(LocalDate last) {
        Map<String, String> ended = new LinkedHashMap<>(parts);
        ended.remove("COUNT");
        ended.put("UNTIL", last.format(DateTimeFormatter.BASIC_ISO_DATE));
        return text(ended);
    }

    /** The rule for the dates from this one on, of which a COUNT leaves fewer. */
    String from(LocalDate start, LocalDate nominal) {
        if (!parts.containsKey("COUNT")) {
            return text(parts);
        }
        int count = Integer.parseInt(parts.get("COUNT"));
        long gone = dates(start, start, count).stream().filter(date -> date.isBefore(nominal)).count();
        require(gone < count, "recurrence.ended", nominal);
        Map<String, String> rest = new LinkedHashMap<>(parts);
        rest.put("COUNT", "" + (count - gone));
        return text(rest);
    }

    private static Recur<LocalDate> recur(Map<String, String> parts) {
        try {
            return new Recur<>(text(parts));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new CannotCountException("rule", "recurrence.rule.malformed", e.getMessage());
        }
    }

    private static String text(Map<String, String> parts) {
        return parts.entrySet().stream().map(part -> part.getKey() + "=" + part.getValue()).collect(Collectors.joining(";"));
    }

    private static void require(boolean held, String code, Object... arguments) {
        if (!held) {
            throw new CannotCountException("rule", code, arguments);
        }
    }
}
