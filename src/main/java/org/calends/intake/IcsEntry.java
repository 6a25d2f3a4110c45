package org.calends.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One event or task of a calendar, on its way to becoming a row. */
final class IcsEntry {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OUR_UID = Pattern.compile("([0-9a-f-]{36})(?:-todo)?@calends");
    private static final Pattern BETWEEN = Pattern.compile("(?<!\\\\),");
    private static final Set<String> UNSUPPORTED = Set.of("RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID");
    private static final Set<String> CLOSED = Set.of("COMPLETED", "CANCELLED");

    private static final int MOST_LINES = 2_000;

    private final boolean task;
    private final ImportRow row;
    private final Map<String, IcsLine> lines = new HashMap<>();
    private final List<String> categories = new ArrayList<>();
    private int length;

    IcsEntry(String component, int line) {
        task = component.equals("VTODO");
        row = new ImportRow(line);
    }

    /** @return whether it is of a length that an entry can have */
    boolean add(IcsLine line) {
        if (++length > MOST_LINES) {
            return false;
        }
        if (line.name().equals("CATEGORIES")) {
            BETWEEN.splitAsStream(line.value()).map(IcsLine::unescaped).map(String::strip)
                    .filter(category -> !category.isEmpty()).forEach(categories::add);
        } else if (lines.put(line.name(), line) != null
                && Set.of("UID", "SUMMARY", "DTSTART", "DUE", "RRULE").contains(line.name())) {
            row.refuse("", line.name() + " stands here twice");
        }
        return true;
    }

    int line() {
        return row.line();
    }

    ImportRow row() {
        identify();
        UNSUPPORTED.stream().filter(lines::containsKey).sorted().forEach(name -> row.refuse("recurrence",
                name + " is not supported: give the single dates as entries of their own"));
        ObjectNode own = own("X-CALENDS-DRAFT");
        if (own == null) {
            foreign();
        } else {
            takeOver(own);
        }
        checkStatus();
        String date = row.fields().path("dueDate").asText();
        IcsDue.put(lines.get(task ? "DUE" : "DTSTART"), task, row);
        if (!row.fields().path("dueDate").asText().equals(date)) {
            row.state().remove("computation");
        }
        if (lines.containsKey("RRULE")) {
            row.set("recurrence", lines.get("RRULE").value().strip());
        }
        return row;
    }

    private void identify() {
        IcsLine uid = lines.get("UID");
        if (uid != null && !uid.value().isBlank()) {
            Matcher ours = OUR_UID.matcher(uid.text().strip());
            row.identify(ours.matches() ? ours.group(1) : uid.text().strip());
        }
    }

    private void takeOver(ObjectNode draft) {
        ObjectNode state = own("X-CALENDS-STATE");
        JsonNode id = state == null ? null : state.remove("id");
        if (id != null && id.isTextual()) {
            row.identify(id.asText());
        }
        row.takeOver(draft, state == null ? JSON.createObjectNode() : state);
    }

    /** What an export of ours says is closed comes back closed. */
    private void checkStatus() {
        IcsLine status = lines.get("STATUS");
        boolean open = row.state().path("status").asText("OPEN").equals("OPEN");
        if (open && status != null && CLOSED.contains(status.value().strip().toUpperCase(Locale.ROOT))) {
            row.refuse("status", Excerpt.of(status.value()) + ": only open obligations can be imported; leave this entry out");
        }
    }

    /** What an export of ours says beside what calendars show; the date is always the calendar's. */
    private ObjectNode own(String property) {
        IcsLine draft = lines.get(property);
        if (draft == null) {
            return null;
        }
        try {
            JsonNode read = JSON.readTree(draft.text());
            if (read instanceof ObjectNode fields) {
                return fields;
            }
        } catch (JsonProcessingException unreadable) {
            // said below
        }
        row.refuse("", property + " cannot be read");
        return null;
    }

    private void foreign() {
        text("SUMMARY", "title");
        text("DESCRIPTION", "description");
        IcsLine url = lines.get("URL");
        if (url != null && url.value().strip().matches("(?i)https?://.*")) {
            row.set("source.url", url.value().strip());
        }
        if (!categories.isEmpty()) {
            ArrayNode tags = row.list("tags");
            categories.stream().distinct().forEach(tags::add);
        }
    }

    private void text(String property, String field) {
        IcsLine line = lines.get(property);
        if (line != null && !line.value().isBlank()) {
            String text = line.text().strip();
            row.set(field, field.equals("title") ? onOneLine(text) : text);
        }
    }

    private static String onOneLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
