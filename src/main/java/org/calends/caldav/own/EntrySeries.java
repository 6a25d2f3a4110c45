package org.calends.caldav.own;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.calends.ical.ContentLine;

/**
 * The dates on which an entry comes (RFC 5545, 3.8.5), counted out between two moments: its rule and further dates without
 * those that are left out, each replaced by its override. A change of "this and future" dates counts for its own date only.
 */
final class EntrySeries {

    /** So many dates of one entry are counted out; more help nobody and take long. */
    static final int MOST = 1_000;

    private final List<EntryComponent> components;
    private final Instant from;
    private final Instant to;

    private EntrySeries(List<EntryComponent> components, Instant from, Instant to) {
        this.components = components;
        this.from = from;
        this.to = to;
    }

    /**
     * @param components of one entry
     * @return the dates that lie between in their order; empty when there are more than {@link #MOST}, or counting them would
     *         take long
     */
    static Optional<List<EntryOccurrence>> between(List<EntryComponent> components, Instant from, Instant to) {
        try {
            return new EntrySeries(components, from, to).all();
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<List<EntryOccurrence>> all() {
        List<EntryOccurrence> found = new ArrayList<>();
        for (EntryComponent component : components) {
            Optional<List<EntryOccurrence>> dates = component.isSeries() ? series(component) : Optional.of(once(component));
            if (dates.isEmpty()) {
                return Optional.empty();
            }
            dates.get().stream().filter(date -> date.overlaps(from, to)).forEach(found::add);
        }
        found.sort(Comparator.comparing(EntryOccurrence::begins));
        return found.size() > MOST ? Optional.empty() : Optional.of(found);
    }

    private static List<EntryOccurrence> once(EntryComponent component) {
        return component.start().stream()
                .map(start -> new EntryOccurrence(component, start, component.length(),
                        component.time("RECURRENCE-ID").orElse(null)))
                .toList();
    }

    private Optional<List<EntryOccurrence>> series(EntryComponent master) {
        EntryTime start = master.start().orElse(null);
        if (start == null) {
            return Optional.of(List.of());
        }
        Duration length = master.length();
        List<EntryOccurrence> dates = new ArrayList<>();
        Optional<ContentLine> rule = master.line("RRULE");
        if (rule.isPresent()) {
            LocalDateTime last = local(to, start).plusDays(1);
            LocalDateTime first = local(from, start).minus(length).minusDays(1);
            Optional<List<LocalDateTime>> counted = EntryRule.dates(rule.get().value(), start, first, last, MOST);
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            counted.get().forEach(date -> dates.add(of(master, start.at(date), length)));
        }
        further(master, length).filter(date -> dates.stream().noneMatch(known -> known.start().isSameAs(date.start())))
                .toList().forEach(dates::add);
        if (dates.stream().noneMatch(date -> date.start().isSameAs(start))) {
            dates.add(of(master, start, length));
        }
        dates.removeIf(date -> isLeftOut(master, date.start()) || isReplaced(date.start()));
        return Optional.of(dates);
    }

    private static EntryOccurrence of(EntryComponent master, EntryTime start, Duration length) {
        return new EntryOccurrence(master, start, length, start);
    }

    private static LocalDateTime local(Instant moment, EntryTime like) {
        return LocalDateTime.ofInstant(moment, like.zone() == null ? ZoneOffset.UTC : like.zone());
    }

    /** RDATE, which may say how long that date lasts (RFC 5545, 3.3.9). */
    private static Stream<EntryOccurrence> further(EntryComponent master, Duration length) {
        return master.values("RDATE").flatMap(value -> {
            String[] period = value.getValue().split("/", 2);
            return EntryTime.of(value.getKey(), period[0], master.zones()).stream()
                    .map(start -> of(master, start, period.length < 2 ? length : until(start, period[1], value, master)));
        });
    }

    private static Duration until(EntryTime start, String end, Map.Entry<ContentLine, String> value, EntryComponent master) {
        Duration length = end.startsWith("P") ? EntryTime.length(end)
                : EntryTime.of(value.getKey(), end, master.zones())
                        .map(ends -> Duration.between(start.instant(), ends.instant())).orElse(Duration.ZERO);
        return length.isNegative() ? Duration.ZERO : length;
    }

    private static boolean isLeftOut(EntryComponent master, EntryTime date) {
        return master.values("EXDATE").flatMap(value -> EntryTime.of(value.getKey(), value.getValue(), master.zones()).stream())
                .anyMatch(left -> left.isSameAs(date));
    }

    private boolean isReplaced(EntryTime date) {
        return components.stream().flatMap(component -> component.time("RECURRENCE-ID").stream())
                .anyMatch(id -> id.isSameAs(date));
    }
}
