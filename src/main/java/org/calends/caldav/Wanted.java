package org.calends.caldav;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.namespace.QName;

import org.w3c.dom.Element;

/**
 * Which properties a client asks for (RFC 4918, 9.1).
 *
 * @param names empty for all
 * @param namesOnly whether it wants to know only which there are
 * @param minimal whether it does not want to hear what is missing (RFC 8144, 2.1)
 */
record Wanted(List<QName> names, boolean namesOnly, boolean minimal) {

    static Wanted of(Optional<Element> root, boolean minimal) {
        List<QName> names = root.flatMap(element -> Xml.child(element, Names.dav("prop")))
                .map(prop -> Xml.children(prop).stream().map(Xml::name).distinct().toList()).orElse(List.of());
        boolean namesOnly = root.flatMap(element -> Xml.child(element, Names.dav("propname"))).isPresent();
        return new Wanted(names, namesOnly, minimal);
    }

    void answer(Multistatus answers, String href, Map<QName, String> properties) {
        if (namesOnly) {
            Map<QName, String> bare = new LinkedHashMap<>();
            properties.keySet().forEach(name -> bare.put(name, ""));
            answers.add(href, bare, List.of());
        } else if (names.isEmpty()) {
            Map<QName, String> all = new LinkedHashMap<>(properties);
            all.remove(Names.CALENDAR_DATA);
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
