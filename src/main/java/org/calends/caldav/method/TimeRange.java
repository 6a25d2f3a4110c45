package org.calends.caldav.method;

import static org.calends.caldav.xml.DavNames.caldav;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.calends.caldav.xml.DavPreconditionException;
import org.w3c.dom.Element;

/**
 * From when to when something is looked for (RFC 4791, 9.9).
 *
 * @param end the first moment after it
 */
record TimeRange(Instant start, Instant end) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** @throws DavPreconditionException 403 when an edge is not given in UTC */
    static TimeRange of(Element range) {
        return new TimeRange(moment(range, "start", Instant.MIN), moment(range, "end", Instant.MAX));
    }

    private static Instant moment(Element range, String edge, Instant otherwise) {
        try {
            String value = range.getAttribute(edge);
            return value.isEmpty() ? otherwise : LocalDateTime.parse(value, UTC).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noInstant) {
            throw new DavPreconditionException(403, caldav("valid-filter"),
                    "caldav.time-range.not-utc");
        }
    }

    boolean overlaps(Instant from, Instant to) {
        return to.isAfter(start) && from.isBefore(end);
    }
}
