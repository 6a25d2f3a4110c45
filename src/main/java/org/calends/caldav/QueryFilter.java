package org.calends.caldav;

import static org.calends.caldav.Names.caldav;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import org.calends.obligation.DueDate;
import org.w3c.dom.Element;

/** The filter of a calendar-query (RFC 4791, 9.7), asked of one object. */
final class QueryFilter {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Optional<Element> entry;
    private final String component;

    private QueryFilter(Optional<Element> entry, String component) {
        this.entry = entry;
        this.component = component;
    }

    /** @param root the calendar-query */
    static QueryFilter of(Element root, DavCollection collection) {
        Optional<Element> calendar = Xml.child(root, caldav("filter"))
                .flatMap(filter -> Xml.child(filter, caldav("comp-filter")));
        return new QueryFilter(calendar.flatMap(filter -> Xml.child(filter, caldav("comp-filter"))), collection.component());
    }

    boolean matches(DavObject object) {
        if (entry.isEmpty()) {
            return true;
        }
        boolean undefined = isNotDefined(entry.get());
        if (!entry.get().getAttribute("name").equalsIgnoreCase(component)) {
            return undefined;
        }
        String text = object.unfolded();
        return !undefined && Xml.child(entry.get(), caldav("time-range")).stream().allMatch(range -> overlaps(range, object))
                && all(Xml.children(entry.get(), caldav("prop-filter")), text, QueryFilter::propertyMatches)
                && all(Xml.children(entry.get(), caldav("comp-filter")), text, QueryFilter::alarmMatches);
    }

    private static boolean all(List<Element> filters, String text, BiPredicate<Element, String> test) {
        return filters.stream().allMatch(filter -> test.test(filter, text));
    }

    private static boolean isNotDefined(Element filter) {
        return Xml.child(filter, caldav("is-not-defined")).isPresent();
    }

    private static boolean alarmMatches(Element filter, String text) {
        return isNotDefined(filter) != text.contains("BEGIN:" + filter.getAttribute("name").toUpperCase(Locale.ROOT));
    }

    private static boolean propertyMatches(Element filter, String text) {
        String name = Pattern.quote(filter.getAttribute("name").toUpperCase(Locale.ROOT));
        var line = Pattern.compile("\r\n" + name + "(?:;[^:\r]*)?:([^\r]*)").matcher(text);
        if (isNotDefined(filter)) {
            return !line.find();
        }
        Optional<Element> wanted = Xml.child(filter, caldav("text-match"));
        return line.find() && (wanted.isEmpty() || holds(line.group(1), wanted.get()));
    }

    private static boolean holds(String value, Element wanted) {
        boolean exact = wanted.getAttribute("collation").equals("i;octet");
        String sought = wanted.getTextContent();
        boolean found = exact ? value.contains(sought)
                : value.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
        return found != wanted.getAttribute("negate-condition").equals("yes");
    }

    /** A whole day lasts from midnight to midnight, an instant has no length (RFC 4791, 9.9). */
    private static boolean overlaps(Element range, DavObject object) {
        DueDate due = object.obligation().due();
        Instant start = due.time() == null ? due.date().atStartOfDay().toInstant(ZoneOffset.UTC) : due.moment();
        Instant end = due.time() == null ? due.date().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)
                : start.plusSeconds(1);
        return end.isAfter(moment(range, "start", Instant.MIN)) && start.isBefore(moment(range, "end", Instant.MAX));
    }

    private static Instant moment(Element range, String edge, Instant otherwise) {
        try {
            String value = range.getAttribute(edge);
            return value.isEmpty() ? otherwise : LocalDateTime.parse(value, UTC).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noInstant) {
            throw new Refusal(403, caldav("valid-filter"), "A time range must be given in UTC, such as 20210526T000000Z.");
        }
    }
}
