package org.calends.feed.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.calends.feed.format.FeedFormat;
import org.calends.feed.format.FeedTopic;
import org.calends.feed.format.FeedVariant;
import org.calends.input.HiddenCharacters;
import org.calends.obligation.calendar.CalendarText;
import org.calends.obligation.model.Obligation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** The open deadlines as news, soonest first: Atom (RFC 4287) and JSON Feed 1.1. */
final class AtomAndJsonFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final JsonFactory JSON = new JsonFactory();
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final FeedTopic topic;
    private final FeedTexts words;
    private final Locale locale;
    private final boolean showsAll;
    private final String baseUrl;
    private final String address;

    AtomAndJsonFeed(FeedTopic topic, FeedTexts words, FeedVariant variant, String baseUrl, String secret) {
        this.topic = topic;
        this.words = words;
        this.locale = variant.locale();
        this.showsAll = variant.showsAll();
        this.baseUrl = baseUrl;
        this.address = baseUrl + "/feeds/" + secret;
    }

    byte[] atom(List<Obligation> obligations) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", locale.toLanguageTag());
            text(xml, "id", "urn:uuid:" + topic.id());
            text(xml, "title", words.name(topic));
            text(xml, "subtitle", words.description());
            text(xml, "updated", updated(obligations).toString());
            link(xml, "self", address + FeedFormat.ATOM.suffix());
            if (showsAll) {
                link(xml, "alternate", baseUrl + "/obligations");
            }
            author(xml, "Calends");
            for (Obligation obligation : open(obligations)) {
                entry(xml, obligation);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text is cleaned before it is written", e);
        }
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Obligation obligation) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", "urn:uuid:" + obligation.id());
        text(xml, "title", HiddenCharacters.shown(CalendarText.summary(obligation, locale)));
        text(xml, "updated", obligation.updatedAt().toString());
        text(xml, "published", obligation.createdAt().toString());
        if (showsAll) {
            link(xml, "alternate", page(obligation));
        }
        if (obligation.authority() != null) {
            author(xml, HiddenCharacters.shown(CalendarText.clean(obligation.authority())));
        }
        for (String category : categories(obligation)) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", category);
        }
        text(xml, "content", content(obligation));
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    byte[] json(List<Obligation> obligations) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", words.name(topic));
            json.writeStringField("description", words.description());
            json.writeStringField("language", locale.toLanguageTag());
            if (showsAll) {
                json.writeStringField("home_page_url", baseUrl + "/obligations");
            }
            json.writeStringField("feed_url", address + FeedFormat.JSON_FEED.suffix());
            json.writeArrayFieldStart("items");
            for (Obligation obligation : open(obligations)) {
                item(json, obligation);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    /** What programs want to sort by stands in an extension of ours, as JSON Feed asks for: a name that begins with _. */
    private void item(JsonGenerator json, Obligation obligation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", "urn:uuid:" + obligation.id());
        if (showsAll) {
            json.writeStringField("url", page(obligation));
        }
        json.writeStringField("title", HiddenCharacters.shown(CalendarText.summary(obligation, locale)));
        json.writeStringField("content_text", content(obligation));
        json.writeStringField("date_published", obligation.createdAt().toString());
        json.writeStringField("date_modified", obligation.updatedAt().toString());
        json.writeArrayFieldStart("tags");
        for (String category : categories(obligation)) {
            json.writeString(category);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("_calends");
        json.writeStringField("dueDate", obligation.due().date().toString());
        json.writeStringField("bound", obligation.due().bound().name());
        json.writeStringField("lastSafeDay", obligation.lastSafeDay().toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static List<Obligation> open(List<Obligation> obligations) {
        return obligations.stream().filter(Obligation::isOpen).toList();
    }

    /** The newest change, closed ones included: Atom wants a date that moves with the content. */
    private Instant updated(List<Obligation> obligations) {
        return obligations.stream().map(Obligation::updatedAt).reduce(topic.since(), (a, b) -> a.isAfter(b) ? a : b);
    }

    private String content(Obligation obligation) {
        return HiddenCharacters.shown(showsAll ? CalendarText.description(obligation, locale, page(obligation))
                : CalendarText.outline(obligation, locale));
    }

    private List<String> categories(Obligation obligation) {
        Stream<String> matter = Stream.of(obligation.kind().name(), obligation.authority());
        Stream<String> more = showsAll ? Stream.concat(Stream.of(obligation.jurisdiction()), obligation.tags().stream())
                : Stream.empty();
        return Stream.concat(matter, more).filter(Objects::nonNull).map(CalendarText::clean).map(HiddenCharacters::shown)
                .distinct().toList();
    }

    private String page(Obligation obligation) {
        return baseUrl + "/obligations/" + obligation.id();
    }
}
