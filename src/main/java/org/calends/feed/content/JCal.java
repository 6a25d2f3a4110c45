package org.calends.feed.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.calends.ical.ContentLine;
import org.calends.ical.ContentLines;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** The iCalendar text that is written here, as jCal (RFC 7265): a calendar is its name, its properties and its components. */
final class JCal {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> MOMENTS = Set.of("DTSTART", "DTEND", "DUE", "DTSTAMP", "CREATED", "LAST-MODIFIED",
            "COMPLETED", "ACKNOWLEDGED", "RECURRENCE-ID");
    private static final Set<String> NUMBERS = Set.of("SEQUENCE", "PERCENT-COMPLETE", "PRIORITY");
    private static final Set<String> ADDRESSES = Set.of("URL", "ATTACH", "SOURCE", "LINK");
    private static final Set<String> OFFSETS = Set.of("TZOFFSETFROM", "TZOFFSETTO");

    private JCal() {
    }

    static byte[] of(byte[] calendar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(calendar.length * 2);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            write(ContentLines.unfold(new String(calendar, StandardCharsets.UTF_8)), json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    /** Properties come before components in what is written here, so that one look at each line is enough. */
    private static void write(List<String> lines, JsonGenerator json) throws IOException {
        Deque<Boolean> inComponents = new ArrayDeque<>();
        for (String line : lines) {
            if (line.startsWith("BEGIN:")) {
                if (!inComponents.isEmpty()) {
                    toComponents(inComponents, json);
                }
                json.writeStartArray();
                json.writeString(line.substring("BEGIN:".length()).toLowerCase(Locale.ROOT));
                json.writeStartArray();
                inComponents.push(false);
            } else if (line.startsWith("END:")) {
                toComponents(inComponents, json);
                inComponents.pop();
                json.writeEndArray();
                json.writeEndArray();
            } else {
                property(ContentLine.parsed(line), json);
            }
        }
    }

    private static void toComponents(Deque<Boolean> inComponents, JsonGenerator json) throws IOException {
        if (!inComponents.peek()) {
            json.writeEndArray();
            json.writeStartArray();
            inComponents.pop();
            inComponents.push(true);
        }
    }

    private static void property(ContentLine line, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(line.name().toLowerCase(Locale.ROOT));
        json.writeStartObject();
        for (var parameter : line.parametersByName().entrySet()) {
            if (!parameter.getKey().equals("VALUE")) {
                json.writeStringField(parameter.getKey().toLowerCase(Locale.ROOT), parameter.getValue());
            }
        }
        json.writeEndObject();
        String type = type(line);
        json.writeString(type);
        value(type, line, json);
        json.writeEndArray();
    }

    private static String type(ContentLine line) {
        String said = line.parameter("VALUE");
        if (said != null) {
            return said.toLowerCase(Locale.ROOT);
        }
        String name = line.name();
        if (MOMENTS.contains(name)) {
            return "date-time";
        }
        if (NUMBERS.contains(name)) {
            return "integer";
        }
        if (OFFSETS.contains(name)) {
            return "utc-offset";
        }
        if (name.equals("TRIGGER")) {
            return "duration";
        }
        return ADDRESSES.contains(name) ? "uri" : name.startsWith("X-") ? "unknown" : "text";
    }

    private static void value(String type, ContentLine line, JsonGenerator json) throws IOException {
        String value = line.value();
        switch (type) {
            case "integer" -> json.writeNumber(Long.parseLong(value));
            case "date", "date-time" -> json.writeString(moment(value));
            case "utc-offset" -> json.writeString(value.replaceFirst("^(...)(..)(..)?$", "$1:$2$3")
                    .replaceFirst("^(...:..)(..)$", "$1:$2"));
            case "text" -> {
                for (String text : line.name().equals("CATEGORIES") ? line.texts() : List.of(line.text())) {
                    json.writeString(text);
                }
            }
            default -> json.writeString(value);
        }
    }

    /** 20210526T170000Z becomes 2021-05-26T17:00:00Z (RFC 7265, 3.6.4 and 3.6.5). */
    private static String moment(String value) {
        return value.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3")
                .replaceFirst("T(\\d\\d)(\\d\\d)(\\d\\d)", "T$1:$2:$3");
    }
}
