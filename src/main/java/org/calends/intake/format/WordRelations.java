package org.calends.intake.format;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.calends.intake.document.ReadBudget;

/** Which part of a Word file is what, and where its links lead (ECMA-376, part 2, clause 9.3). */
final class WordRelations {

    private static final int MOST = 50_000;
    private static final String FOLDER = "_rels/";
    private static final String SUFFIX = ".rels";
    private static final String USUAL_DOCUMENT = "word/document.xml";

    private record Relation(String from, String id, String kind, String target) {
    }

    private final ReadBudget readBudget;
    private final List<Relation> all = new ArrayList<>();

    WordRelations(ReadBudget readBudget) {
        this.readBudget = readBudget;
    }

    /** @param name such as {@code word/_rels/document.xml.rels} */
    void read(String name, InputStream part) throws XMLStreamException {
        String from = name.replace(FOLDER, "").substring(0, name.replace(FOLDER, "").length() - SUFFIX.length());
        WordXml xml = new WordXml(part, readBudget);
        xml.root(element -> {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (type != null && target != null && !type.endsWith("/image")) {
                all.add(new Relation(from, xml.attribute("Id"), type.substring(type.lastIndexOf('/') + 1), target));
            }
            if (all.size() > MOST) {
                throw WordPackage.tooLarge();
            }
        });
    }

    /** @return the part with the words */
    String document() {
        return parts("", "officeDocument").stream().findFirst().orElse(USUAL_DOCUMENT);
    }

    /** @return who made the file and when, at most one in good files */
    List<String> properties() {
        return parts("", "core-properties");
    }

    /**
     * @param kind such as {@code footnotes}
     * @return the names of the parts that another part uses so
     */
    List<String> parts(String from, String kind) {
        return all.stream().filter(relation -> relation.from().equals(from) && relation.kind().equals(kind))
                .map(relation -> resolved(from, relation.target())).toList();
    }

    /** @return addresses by the identifiers that a part uses for them */
    Map<String, String> links(String from) {
        Map<String, String> links = new HashMap<>();
        all.stream().filter(relation -> relation.from().equals(from) && relation.kind().equals("hyperlink"))
                .forEach(relation -> links.put(relation.id(), relation.target()));
        return links;
    }

    /** @return a name that no part has if the target is no address */
    private static String resolved(String from, String target) {
        try {
            return URI.create('/' + from).resolve(target).getPath().substring(1).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException none) {
            return "";
        }
    }
}
