package org.calends.caldav.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.xml.namespace.QName;

import org.calends.caldav.xml.DavNames;
import org.calends.caldav.xml.DavPreconditionException;
import org.calends.caldav.xml.Xml;
import org.w3c.dom.Element;

/**
 * What a client wants a collection to be called in which colour and where among others; everything else about it is ours (RFC
 * 4918, 9.2).
 */
public final class CollectionDisplayProperties {

    private static final int MOST = 200;
    private static final int MOST_LETTERS = 1_000;
    private static final String OK = "HTTP/1.1 200 OK";
    private static final String FORBIDDEN = "HTTP/1.1 403 Forbidden";
    private static final String FAILED_DEPENDENCY = "HTTP/1.1 424 Failed Dependency";

    private final Map<QName, String> values = new LinkedHashMap<>();

    private CollectionDisplayProperties() {
    }

    /**
     * @param root a propertyupdate; a removed property counts as one without value
     * @throws DavPreconditionException 403 for more properties than there are
     */
    public static CollectionDisplayProperties of(Element root) {
        CollectionDisplayProperties collectionDisplayProperties = new CollectionDisplayProperties();
        Stream.of("set", "remove").flatMap(way -> Xml.children(root, DavNames.dav(way)).stream())
                .flatMap(way -> Xml.children(way, DavNames.dav("prop")).stream()).flatMap(prop -> Xml.children(prop).stream())
                .forEach(property -> collectionDisplayProperties.values.put(Xml.name(property),
                        property.getTextContent().strip()));
        if (collectionDisplayProperties.values.size() > MOST) {
            throw new DavPreconditionException(403, null, "caldav.properties.too-many-changed", MOST);
        }
        return collectionDisplayProperties;
    }

    /** All or nothing. */
    public Map<String, Collection<QName>> apply(Consumer<Consumer<StoredDisplayProperties>> change) {
        if (!values.entrySet().stream().allMatch(CollectionDisplayProperties::isAllowed)) {
            return refused();
        }
        change.accept(look -> values.forEach((name, value) -> set(look, name, value.isEmpty() ? null : value)));
        return Map.of(OK, values.keySet());
    }

    /** Of a collection that is being made: what is not kept here is passed over. */
    public void applyKnown(Consumer<Consumer<StoredDisplayProperties>> change) {
        values.entrySet().removeIf(property -> !isAllowed(property));
        if (!values.isEmpty()) {
            apply(change);
        }
    }

    public Map<String, Collection<QName>> refused() {
        List<QName> allowed = new ArrayList<>();
        List<QName> forbidden = new ArrayList<>();
        values.entrySet().forEach(entry -> (isAllowed(entry) ? allowed : forbidden).add(entry.getKey()));
        Map<String, Collection<QName>> answer = new LinkedHashMap<>();
        if (forbidden.isEmpty()) {
            return Map.of(FORBIDDEN, allowed);
        }
        answer.put(FORBIDDEN, forbidden);
        if (!allowed.isEmpty()) {
            answer.put(FAILED_DEPENDENCY, allowed);
        }
        return answer;
    }

    private static boolean isAllowed(Map.Entry<QName, String> property) {
        if (property.getKey().equals(DavNames.DISPLAYNAME)) {
            return property.getValue().length() <= 255 && property.getValue().chars().allMatch(letter -> letter >= ' ');
        }
        if (property.getKey().equals(DavNames.CALENDAR_DESCRIPTION)) {
            return property.getValue().length() <= MOST_LETTERS && property.getValue().indexOf('\0') < 0;
        }
        if (property.getKey().equals(DavNames.CALENDAR_ORDER)) {
            return property.getValue().matches("(-?\\d{1,18})?");
        }
        return property.getKey().equals(DavNames.CALENDAR_COLOR) && property.getValue().matches("(#[0-9A-Fa-f]{6,8})?");
    }

    private static void set(StoredDisplayProperties look, QName name, String value) {
        if (name.equals(DavNames.DISPLAYNAME)) {
            look.call(value);
        } else if (name.equals(DavNames.CALENDAR_ORDER)) {
            look.put(value);
        } else if (name.equals(DavNames.CALENDAR_DESCRIPTION)) {
            look.describe(value);
        } else {
            look.paint(value);
        }
    }
}
