package org.calends.caldav.own;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.calends.caldav.object.EntryReader;
import org.calends.ical.ContentLineWriter;

/** When somebody is busy between two moments, as a VFREEBUSY tells it (RFC 4791, 7.10; RFC 5545, 3.6.4). */
public final class BusyTimes {

    private final Instant from;
    private final Instant to;
    private final Map<Kind, List<Busy>> found = new EnumMap<>(Kind.class);

    /** @param to the first moment after it */
    public BusyTimes(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    private enum Kind {
        BUSY,
        BUSY_TENTATIVE;

        private String text() {
            return name().replace('_', '-');
        }
    }

    private record Busy(Instant begins, Instant ends) {

        private boolean meets(Busy later) {
            return !later.begins.isAfter(ends);
        }

        private Busy with(Busy later) {
            return new Busy(begins, later.ends.isAfter(ends) ? later.ends : ends);
        }

        private String text() {
            return ContentLineWriter.utc(begins) + '/' + ContentLineWriter.utc(ends);
        }
    }

    /**
     * Transparent and cancelled events take no time, tasks and what cannot be counted out neither.
     *
     * @param octets of one calendar object
     */
    public void take(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8).replaceAll("\r\n?", "\n")
                .replaceAll("\n[ \t]", "");
        List<EntryComponent> events = EntryComponent.of(text, EntryReader.read(octets).zones()).stream()
                .filter(component -> component.name().equals("VEVENT")).toList();
        EntrySeries.between(events, from, to).orElse(List.of()).stream().filter(BusyTimes::takesTime).forEach(this::add);
    }

    private static boolean takesTime(EntryOccurrence date) {
        return !date.said().is("TRANSP", "TRANSPARENT") && !date.said().is("STATUS", "CANCELLED") && !date.length().isZero();
    }

    private void add(EntryOccurrence date) {
        Kind kind = date.said().is("STATUS", "TENTATIVE") ? Kind.BUSY_TENTATIVE : Kind.BUSY;
        Instant begins = date.begins().isBefore(from) ? from : date.begins();
        Instant ends = date.ends().isAfter(to) ? to : date.ends();
        found.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Busy(begins, ends));
    }

    /** @param now when this is said */
    public byte[] text(Instant now) {
        ContentLineWriter lines = new ContentLineWriter().line("BEGIN", "VCALENDAR").line("VERSION", "2.0")
                .line("PRODID", "-//Calends//Calends//EN").line("BEGIN", "VFREEBUSY")
                .line("DTSTAMP", ContentLineWriter.utc(now))
                .line("DTSTART", ContentLineWriter.utc(from)).line("DTEND", ContentLineWriter.utc(to));
        found.forEach((kind, times) -> merged(times)
                .forEach(busy -> lines.line("FREEBUSY;FBTYPE=" + kind.text(), busy.text())));
        return lines.line("END", "VFREEBUSY").line("END", "VCALENDAR").folded();
    }

    private static List<Busy> merged(List<Busy> times) {
        List<Busy> merged = new ArrayList<>();
        for (Busy busy : times.stream().sorted(Comparator.comparing(Busy::begins)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).meets(busy)) {
                merged.set(last, merged.get(last).with(busy));
            } else {
                merged.add(busy);
            }
        }
        return merged;
    }
}
