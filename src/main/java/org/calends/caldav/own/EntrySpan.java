package org.calends.caldav.own;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

import org.calends.caldav.object.ClientEntry;
import org.calends.caldav.object.EntryReader;
import org.calends.ical.ContentLine;

import net.fortuna.ical4j.model.Recur;

/**
 * From when to when an entry lasts (RFC 4791, 9.9), whether it comes again included. Where that would take long to find
 * out, the answer is yes: a program that gets too much looks itself.
 */
public final class EntrySpan {

    private static final int LONGEST_RULE = 200;
    private static final int MOST_YEARS = 40;
    private static final Pattern COSTLY = Pattern.compile("SECONDLY|MINUTELY|HOURLY|BYHOUR|BYMINUTE|BYSECOND|INTERVAL=0");

    private final ClientEntry entry;
    private final boolean hasOtherDates;
    private final Instant start;
    private final Instant end;

    private EntrySpan(ClientEntry entry, boolean hasOtherDates) {
        this.entry = entry;
        this.hasOtherDates = hasOtherDates;
        Instant begins = moment("DTSTART");
        Instant due = moment(entry.component().equals("VEVENT") ? "DTEND" : "DUE");
        Instant ends = due != null || begins == null ? due : begins.plus(duration());
        this.start = begins == null ? ends : begins;
        this.end = ends == null ? start : ends;
    }

    public static EntrySpan of(PersonalEntry entry) {
        String text = entry.unfolded();
        return new EntrySpan(EntryReader.read(entry.octets()),
                text.contains("\r\nRECURRENCE-ID") || text.contains("\r\nRDATE"));
    }

    /** @return whether some of it lies between, the end not included; what has no date is always there */
    public boolean overlaps(Instant from, Instant to) {
        if (start == null) {
            return !entry.component().equals("VJOURNAL");
        }
        if (lies(start, from, to) || hasOtherDates && start.isBefore(to)) {
            return true;
        }
        String rule = entry.lines().containsKey("RRULE") ? entry.lines().get("RRULE").value().strip() : "";
        return !rule.isEmpty() && start.isBefore(to) && comesAgain(rule, from, to);
    }

    private boolean lies(Instant begins, Instant from, Instant to) {
        Instant ends = begins.plus(Duration.between(start, end));
        return begins.equals(ends) ? !begins.isBefore(from) && begins.isBefore(to) : begins.isBefore(to) && ends.isAfter(from);
    }

    private boolean comesAgain(String rule, Instant from, Instant to) {
        boolean endless = !rule.contains("UNTIL") && !rule.contains("COUNT");
        Instant last = to.equals(Instant.MAX) ? latest(from).plus(366L * MOST_YEARS, ChronoUnit.DAYS) : to;
        if (to.equals(Instant.MAX) && endless || COSTLY.matcher(rule).find() || rule.length() > LONGEST_RULE
                || ChronoUnit.DAYS.between(start, last) > 366L * MOST_YEARS) {
            return true;
        }
        LocalDateTime seed = local(start);
        try {
            List<LocalDateTime> dates = new Recur<LocalDateTime>(rule).getDates(seed, seed, local(last).plusDays(1));
            return dates.stream().anyMatch(date -> lies(start.plus(Duration.between(seed, date)), from, to));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return true;
        }
    }

    private Instant latest(Instant from) {
        return from.isAfter(start) ? from : start;
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private Instant moment(String property) {
        ContentLine line = entry.lines().get(property);
        return line == null ? null : ClientEntry.moment(line, entry.zones()).orElse(null);
    }

    /** A day without an end lasts as long as days do, a time without one is a moment. */
    private Duration duration() {
        ContentLine line = entry.lines().get("DURATION");
        if (line == null) {
            boolean day = entry.lines().get("DTSTART").value().strip().length() == 8;
            return day && entry.component().equals("VEVENT") ? Duration.ofDays(1) : Duration.ZERO;
        }
        try {
            String value = line.value().strip();
            return value.endsWith("W") ? Duration.ofDays(Period.parse(value).getDays()) : Duration.parse(value);
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
