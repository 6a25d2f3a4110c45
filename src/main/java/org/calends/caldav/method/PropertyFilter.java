package org.calends.caldav.method;

import static org.calends.caldav.xml.DavNames.caldav;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.calends.caldav.object.ClientEntry.Line;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Xml;
import org.calends.ical.ContentLine;
import org.w3c.dom.Element;

/** One prop-filter of a calendar-query (RFC 4791, 9.7.2), asked of the unfolded lines of an entry. */
final class PropertyFilter {

    private static final Set<String> COLLATIONS = Set.of("", "default", "i;ascii-casemap", "i;octet", "i;unicode-casemap");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

    private static final int LONGEST_NAME = 100;

    private PropertyFilter() {
    }

    /** @throws DavPreconditionException 403 for a filter that names nothing, or another way to compare */
    static boolean matches(Element filter, List<ContentLine> lines) {
        String name = name(filter).toUpperCase(Locale.ROOT);
        List<Line> found = lines.stream().filter(line -> line.name().equals(name))
                .map(line -> new Line(line.parameters(), line.value())).toList();
        return QueryFilter.isNotDefined(filter) ? found.isEmpty() : found.stream().anyMatch(line -> matches(filter, line));
    }

    private static String name(Element filter) {
        String name = filter.getAttribute("name");
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new DavPreconditionException(403, caldav("valid-filter"), "caldav.filter.incomplete");
        }
        return name;
    }

    private static boolean matches(Element filter, Line line) {
        return Xml.child(filter, caldav("text-match")).stream().allMatch(wanted -> holds(line.text(), wanted))
                && Xml.child(filter, caldav("time-range")).stream().allMatch(range -> falls(line, range))
                && Xml.children(filter, caldav("param-filter")).stream().allMatch(each -> hasParameter(line, each));
    }

    private static boolean falls(Line line, Element range) {
        return line.moment().filter(moment -> TimeRange.of(range).overlaps(moment, moment.plusSeconds(1))).isPresent();
    }

    private static boolean hasParameter(Line line, Element filter) {
        Matcher parameter = Pattern.compile("(?i);" + name(filter) + "=\"?([^;\"]*)").matcher(line.parameters());
        Optional<String> value = parameter.find() ? Optional.of(parameter.group(1)) : Optional.empty();
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
