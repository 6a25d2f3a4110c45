package org.calends.caldav.method;

import static org.calends.caldav.xml.DavNames.caldav;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.calends.caldav.object.DavObject;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Xml;
import org.calends.ical.ContentLine;
import org.calends.obligation.value.DueDate;
import org.w3c.dom.Element;

/** The filter of a calendar-query (RFC 4791, 9.7), asked of one object. */
final class QueryFilter {

    private static final int MOST_ELEMENTS = 50;
    private static final int MOST_LETTERS = 2_000;

    private final Optional<Element> calendar;
    private final Optional<Element> entry;

    private QueryFilter(Optional<Element> calendar) {
        this.calendar = calendar;
        this.entry = calendar.flatMap(filter -> Xml.child(filter, caldav("comp-filter")));
    }

    /**
     * @param root the calendar-query
     * @throws DavPreconditionException 403 for a filter beyond all measure, since it is asked of each entry
     */
    static QueryFilter of(Element root) {
        Xml.child(root, caldav("filter")).ifPresent(QueryFilter::requireOfSensibleSize);
        Optional<Element> calendar = Xml.child(root, caldav("filter"))
                .flatMap(filter -> Xml.child(filter, caldav("comp-filter")));
        return new QueryFilter(calendar);
    }

    private static void requireOfSensibleSize(Element filter) {
        if (filter.getElementsByTagName("*").getLength() > MOST_ELEMENTS || filter.getTextContent().length() > MOST_LETTERS) {
            throw new DavPreconditionException(403, caldav("valid-filter"),
                    "caldav.filter.too-large", MOST_ELEMENTS, MOST_LETTERS);
        }
    }

    boolean matches(String component, DavObject object) {
        return matches(component, object.unfolded(), range -> overlaps(range, object));
    }

    /**
     * @param component such as {@code VTODO}
     * @param text the whole calendar, unfolded
     * @param overlaps whether its entry lies within a time range
     */
    boolean matches(String component, String text, Predicate<TimeRange> overlaps) {
        return calendar.isEmpty() || names(calendar.get(), "VCALENDAR") != isNotDefined(calendar.get())
                && (entry.isEmpty() || matches(entry.get(), component, text, overlaps));
    }

    private static boolean matches(Element filter, String component, String text, Predicate<TimeRange> overlaps) {
        boolean undefined = isNotDefined(filter);
        if (undefined || !names(filter, component)) {
            return undefined != names(filter, component);
        }
        List<ContentLine> own = new ArrayList<>();
        boolean alarmed = read(text, component, own);
        return Xml.child(filter, caldav("time-range")).stream().map(TimeRange::of).allMatch(overlaps)
                && Xml.children(filter, caldav("prop-filter")).stream().allMatch(each -> PropertyFilter.matches(each, own))
                && Xml.children(filter, caldav("comp-filter")).stream()
                        .allMatch(each -> isNotDefined(each) != (alarmed && names(each, "VALARM")));
    }

    private static boolean names(Element filter, String component) {
        return filter.getAttribute("name").equalsIgnoreCase(component);
    }

    static boolean isNotDefined(Element filter) {
        return Xml.child(filter, caldav("is-not-defined")).isPresent();
    }

    /**
     * @param own takes the lines of the entry itself, without those of its alarms and of time zones
     * @return whether there is an alarm
     */
    private static boolean read(String calendar, String component, List<ContentLine> own) {
        boolean alarmed = false;
        String within = "";
        for (String line : calendar.split("\r\n")) {
            String upper = line.startsWith("BEGIN:") || line.startsWith("END:") ? line.toUpperCase(Locale.ROOT) : "";
            alarmed |= upper.equals("BEGIN:VALARM");
            if (upper.startsWith("BEGIN:")) {
                within = upper.substring("BEGIN:".length());
            } else if (!upper.isEmpty()) {
                within = "";
            } else if (within.equals(component)) {
                Optional.ofNullable(ContentLine.parsed(line)).ifPresent(own::add);
            }
        }
        return alarmed;
    }

    /** A whole day lasts from midnight to midnight, an instant has no length (RFC 4791, 9.9). */
    private static boolean overlaps(TimeRange range, DavObject object) {
        DueDate due = object.obligation().due();
        Instant start = due.time() == null ? due.date().atStartOfDay().toInstant(ZoneOffset.UTC) : due.moment();
        Instant end = due.time() == null ? due.date().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
                : start.plusSeconds(1);
        return range.overlaps(start, end);
    }
}
