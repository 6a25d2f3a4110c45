package org.calends.obligation.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.calends.obligation.value.DueDate;

import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The time zones that a calendar names, each as a {@code VTIMEZONE} (RFC 5545, 3.6.5) that covers just the years in use.
 * Where the clock changes by one rule in all those years, that rule is written; programs know no other way so well. Where it
 * does not, as in years in which a law changed, every change is written out as the Java platform knows it.
 */
public final class CalendarZones {

    private final Map<ZoneId, Years> inUse = new TreeMap<>(Comparator.comparing(ZoneId::getId));

    private record Years(int first, int last) {

        Years with(Years other) {
            return new Years(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /** Takes in what this due date needs: nothing for whole days and for UTC, which is written with a Z. */
    public void include(DueDate due) {
        if (due.time() != null && !isUtc(ZoneId.of(due.zone()))) {
            include(ZoneId.of(due.zone()), due.date().getYear(), due.date().getYear());
        }
    }

    /** Takes in a zone for all dates from one year to another. */
    public void include(ZoneId zone, int firstYear, int lastYear) {
        inUse.merge(zone, new Years(firstYear, lastYear), Years::with);
    }

    static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        inUse.forEach((zone, years) -> text.append(component(zone, years)));
        return text.toString();
    }

    private static VTimeZone component(ZoneId zone, Years years) {
        List<Observance> observances = RegularObservances.of(zone.getRules(), years.first(), years.last())
                .orElseGet(() -> oneByOne(zone.getRules(), years));
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static List<Observance> oneByOne(ZoneRules rules, Years years) {
        LocalDateTime start = LocalDate.ofYearDay(years.first(), 1).atStartOfDay();
        ZoneOffset offset = rules.getOffset(start);
        List<Observance> observances = new ArrayList<>();
        ZoneOffsetTransition next = rules.previousTransition(start.toInstant(offset));
        if (next == null || next.getDateTimeBefore().getYear() < years.first() - 1) {
            observances.add(observance(false, start, offset, offset));
            next = rules.nextTransition(start.toInstant(offset));
        }
        for (; next != null
                && next.getDateTimeBefore().getYear() <= years.last(); next = rules.nextTransition(next.getInstant())) {
            observances.add(observance(rules.isDaylightSavings(next.getInstant()), next.getDateTimeBefore(),
                    next.getOffsetBefore(), next.getOffsetAfter()));
        }
        return observances;
    }

    private static Observance observance(boolean daylight, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        return observance(daylight, List.of(new DtStart<>(start), new TzOffsetFrom(from), new TzOffsetTo(to)));
    }

    static Observance observance(boolean daylight, List<Property> lines) {
        PropertyList properties = new PropertyList(lines);
        return daylight ? new Daylight(properties) : new Standard(properties);
    }
}
