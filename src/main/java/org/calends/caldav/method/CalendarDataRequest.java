package org.calends.caldav.method;

import static org.calends.caldav.xml.DavNames.caldav;
import static org.calends.caldav.xml.DavNames.dav;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import javax.xml.namespace.QName;

import org.calends.caldav.own.ExpandedEntry;
import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Xml;
import org.w3c.dom.Element;

/**
 * How a client wants to have calendar data (RFC 4791, 9.6): whole, each date of a series for itself, or without the overrides
 * of other dates. Which properties it wants of them is not asked: it gets all.
 *
 * @param expand or null
 * @param limit or null
 */
record CalendarDataRequest(TimeRange expand, TimeRange limit) {

    /**
     * @param root of a report
     * @throws DavPreconditionException 403 when an edge is missing or not given in UTC
     */
    static CalendarDataRequest of(Element root) {
        Optional<Element> data = Xml.child(root, dav("prop")).flatMap(prop -> Xml.child(prop, DavNames.CALENDAR_DATA));
        return new CalendarDataRequest(range(data, "expand"), range(data, "limit-recurrence-set"));
    }

    private static TimeRange range(Optional<Element> data, String name) {
        return data.flatMap(element -> Xml.child(element, caldav(name))).map(CalendarDataRequest::closed).orElse(null);
    }

    /** @throws DavPreconditionException 403 when it is not both from and to a moment: what comes for ever has no last date */
    static TimeRange closed(Element element) {
        TimeRange range = TimeRange.of(element);
        if (range.start().equals(Instant.MIN) || range.end().equals(Instant.MAX) || !range.start().isBefore(range.end())) {
            throw new DavPreconditionException(403, caldav("valid-filter"), "caldav.time-range.open");
        }
        return range;
    }

    /** @return the properties with the calendar data as it is wanted */
    Map<QName, String> applied(Map<QName, String> properties, byte[] octets) {
        if (expand != null) {
            put(properties, ExpandedEntry.of(octets).between(expand.start(), expand.end()));
        } else if (limit != null) {
            put(properties, ExpandedEntry.of(octets).onlyOverridesBetween(limit.start(), limit.end()));
        }
        return properties;
    }

    private static void put(Map<QName, String> properties, byte[] octets) {
        properties.put(DavNames.CALENDAR_DATA, Xml.escape(new String(octets, StandardCharsets.UTF_8)));
    }
}
