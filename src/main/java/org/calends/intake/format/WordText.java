package org.calends.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.calends.intake.date.PublicationDate;
import org.calends.intake.document.CleanText;
import org.calends.intake.document.Extract;
import org.calends.intake.document.Format;
import org.calends.intake.document.ReadBudget;

/** DOCX: paragraphs and tables in order, footnotes at the end; deleted passages stay deleted. */
final class WordText implements Format {

    @Override
    public Extract extract(byte[] content, ReadBudget readBudget) throws IOException, XMLStreamException {
        WordPackage file = new WordPackage(content, readBudget);
        Reading reading = new Reading(file.relations(), readBudget);
        readBudget.partDone();
        file.walk(reading::read);
        if (reading.mustReadAgain()) {
            file.walk(reading::read);
        }
        return reading.extract();
    }

    /** Parts come in the order of the archive, which need not be that of reading. */
    private static final class Reading {

        private static final int MOST_HEADERS = 10;

        private final WordRelations relations;
        private final ReadBudget readBudget;
        private final String document;
        private final List<String> notes = new ArrayList<>();
        private final List<String> headers;
        private final List<String> styles;
        private final Map<String, CleanText> texts = new HashMap<>();
        private final Map<String, String> styleNames = new HashMap<>();
        private final Map<String, List<Integer>> rows = new HashMap<>();
        private Map<String, String> firstOfStyle = Map.of();
        private PublicationDate made;

        Reading(WordRelations relations, ReadBudget readBudget) {
            this.relations = relations;
            this.readBudget = readBudget;
            this.document = relations.document();
            notes.addAll(relations.parts(document, "footnotes"));
            notes.addAll(relations.parts(document, "endnotes"));
            this.headers = relations.parts(document, "header").stream().limit(MOST_HEADERS).toList();
            this.styles = relations.parts(document, "styles");
        }

        void read(String name, InputStream part) throws XMLStreamException {
            if (texts.containsKey(name)) {
                return; // an archive may hold a name twice
            }
            if (name.equals(document) || notes.contains(name) || headers.contains(name)) {
                WordPart words = new WordPart(new WordXml(part, readBudget), relations.links(name),
                        rows.getOrDefault(name, List.of()), readBudget);
                texts.put(name, words.read());
                rows.put(name, words.rows());
                firstOfStyle = name.equals(document) ? words.firstOfStyle() : firstOfStyle;
            } else if (styles.contains(name)) {
                readStyles(new WordXml(part, readBudget));
            } else if (relations.properties().contains(name)) {
                readProperties(new WordXml(part, readBudget));
            }
        }

        /** How a row's first cells are parted is known at its end. */
        boolean mustReadAgain() {
            return texts.keySet().removeIf(name -> !rows.get(name).isEmpty());
        }

        private void readStyles(WordXml xml) throws XMLStreamException {
            xml.root(element -> {
                String id = xml.attribute("styleId");
                xml.children(property -> {
                    String called = property.equals("name") ? xml.attribute("val") : null;
                    if (id != null && called != null && isTitle(called) != isTitle(id)) {
                        styleNames.put(id, called);
                    }
                });
            });
        }

        private void readProperties(WordXml xml) throws XMLStreamException {
            xml.root(property -> {
                if (property.equals("created")) {
                    StringBuilder words = new StringBuilder();
                    xml.text(words);
                    made = date(words.toString().strip());
                }
            });
        }

        private static PublicationDate date(String words) {
            try {
                return PublicationDate.day(words.length() <= 10 ? LocalDate.parse(words)
                        : OffsetDateTime.parse(words).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
            } catch (DateTimeException none) {
                return null;
            }
        }

        Extract extract() throws IOException {
            CleanText text = texts.get(document);
            if (text == null) {
                throw new IOException("No document among the parts");
            }
            notes.stream().distinct().filter(texts::containsKey)
                    .forEach(note -> text.part(texts.get(note).toString(), texts.get(note).links()));
            List<String> margins = headers.stream().filter(texts::containsKey).map(header -> texts.get(header).toString())
                    .toList();
            return Extract.of(text, title(), null, List.of()).withMargins(margins).withLastResort(made);
        }

        private String title() {
            return firstOfStyle.entrySet().stream()
                    .filter(first -> isTitle(styleNames.getOrDefault(first.getKey(), first.getKey())))
                    .map(Map.Entry::getValue).findFirst().orElse(null);
        }

        private static boolean isTitle(String style) {
            return style != null && style.toLowerCase(Locale.ROOT).matches("title|heading ?1|标题(?: ?1)?");
        }
    }
}
