package org.calends.caldav.method;

import static org.calends.caldav.xml.DavNames.caldav;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.calends.caldav.object.ClientEntry;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Xml;
import org.calends.ical.ContentLine;
import org.w3c.dom.Element;

/** One prop-filter of a calendar-query (RFC 4791, 9.7.2), asked of the unfolded lines of an entry. */
final class PropertyFilter {

    /** How texts can be compared (RFC 4791, 7.5; RFC 5051). */
    static final List<String> SUPPORTED = List.of("i;ascii-casemap", "i;octet", "i;unicode-casemap");

    private static final Set<String> COLLATIONS = Stream.concat(SUPPORTED.stream(), Stream.of("", "default"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    private static final int LONGEST_NAME = 100;

    private PropertyFilter() {
    }

    /** @throws DavPreconditionException 403 for a filter that names nothing, or another way to compare */
    static boolean matches(Element filter, List<ContentLine> lines) {
        String name = name(filter).toUpperCase(Locale.ROOT);
        List<ContentLine> found = lines.stream().filter(line -> line.name().equals(name)).toList();
        return QueryFilter.isNotDefined(filter) ? found.isEmpty() : found.stream().anyMatch(line -> matches(filter, line));
    }

    private static String name(Element filter) {
        String name = filter.getAttribute("name");
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new DavPreconditionException(403, caldav("valid-filter"), "caldav.filter.incomplete");
        }
        return name;
    }

    private static boolean matches(Element filter, ContentLine line) {
        return Xml.child(filter, caldav("text-match")).stream().allMatch(wanted -> holds(line.text(), wanted))
                && Xml.child(filter, caldav("time-range")).stream().allMatch(range -> falls(line, range))
                && Xml.children(filter, caldav("param-filter")).stream().allMatch(each -> hasParameter(line, each));
    }

    private static boolean falls(ContentLine line, Element range) {
        return ClientEntry.moment(line).filter(moment -> TimeRange.of(range).overlaps(moment, moment.plusSeconds(1)))
                .isPresent();
    }

    private static boolean hasParameter(ContentLine line, Element filter) {
        Optional<String> value = Optional.ofNullable(line.parameter(name(filter)));
        if (QueryFilter.isNotDefined(filter)) {
            return value.isEmpty();
        }
        return value.filter(text -> Xml.child(filter, caldav("text-match")).stream().allMatch(wanted -> holds(text, wanted)))
                .isPresent();
    }

    private static boolean holds(String value, Element wanted) {
        String collation = wanted.getAttribute("collation");
        if (!COLLATIONS.contains(collation)) {
            throw new DavPreconditionException(403, caldav("supported-collation"),
                    "caldav.collation.unknown");
        }
        String sought = wanted.getTextContent();
        boolean found = collation.equals("i;octet") ? value.contains(sought)
                : value.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
        return found != wanted.getAttribute("negate-condition").equals("yes");
    }
}
