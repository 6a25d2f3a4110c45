package org.calends.caldav.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.namespace.QName;

import org.w3c.dom.Element;

/**
 * Which properties a client asks for (RFC 4918, 9.1).
 *
 * @param names empty for all
 * @param namesOnly whether it wants to know only which there are
 * @param minimal whether it does not want to hear what is missing (RFC 8144, 2.1)
 */
public record PropfindRequest(List<QName> names, boolean namesOnly, boolean minimal) {

    /** The standards name some 60 properties; what is more says only that somebody counts. */
    private static final int MOST = 200;
    private static final int MOST_LETTERS = 20_000;
    private static final Set<QName> WAYS = Set.of(DavNames.dav("prop"), DavNames.dav("propname"), DavNames.dav("allprop"));

    /**
     * @param root of a PROPFIND; none asks for all (RFC 4918, 9.1)
     * @throws DavPreconditionException 400 when it is another root or asks for nothing, 403 for more properties than there are
     */
    public static PropfindRequest ofPropfind(Optional<Element> root, boolean minimal) {
        root.ifPresent(element -> {
            List<QName> parts = Xml.children(element).stream().map(Xml::name).filter(WAYS::contains).distinct().toList();
            if (!Xml.name(element).equals(DavNames.dav("propfind")) || parts.size() != 1) {
                throw new DavPreconditionException(400, null,
                        "caldav.propfind.malformed");
            }
        });
        return of(root, minimal);
    }

    /** @throws DavPreconditionException 403 for more properties than there are */
    public static PropfindRequest of(Optional<Element> root, boolean minimal) {
        List<QName> names = root.flatMap(element -> Xml.child(element, DavNames.dav("prop")))
                .map(prop -> Xml.children(prop).stream().map(Xml::name).distinct().limit(MOST + 1L).toList()).orElse(List.of());
        if (names.size() > MOST || names.stream().mapToInt(name -> name.toString().length()).sum() > MOST_LETTERS) {
            throw new DavPreconditionException(403, null, "caldav.properties.too-many-asked", MOST);
        }
        boolean namesOnly = root.flatMap(element -> Xml.child(element, DavNames.dav("propname"))).isPresent();
        return new PropfindRequest(names, namesOnly, minimal);
    }

    public void answer(Multistatus answers, String href, Map<QName, String> properties) {
        if (namesOnly) {
            Map<QName, String> bare = new LinkedHashMap<>();
            properties.keySet().forEach(name -> bare.put(name, ""));
            answers.add(href, bare, List.of());
        } else if (names.isEmpty()) {
            Map<QName, String> all = new LinkedHashMap<>(properties);
            all.remove(DavNames.CALENDAR_DATA);
            answers.add(href, all, List.of());
        } else {
            some(answers, href, properties);
        }
    }

    private void some(Multistatus answers, String href, Map<QName, String> properties) {
        Map<QName, String> found = new LinkedHashMap<>();
        List<QName> missing = new ArrayList<>();
        for (QName name : names) {
            if (properties.containsKey(name)) {
                found.put(name, properties.get(name));
            } else if (!minimal) {
                missing.add(name);
            }
        }
        answers.add(href, found, missing);
    }
}
