package org.calends.intake.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.codec.digest.DigestUtils;
import org.calends.ical.ContentLine;
import org.calends.intake.row.ImportRow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One event or task of a calendar, on its way to becoming rows: one, or one for each date that no rule can say. */
final class IcsEntry {

    static final int LONGEST_ID = 255;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OUR_UID = Pattern.compile("([0-9a-f-]{36})(?:-todo)?@calends");
    /** Of what an obligation is made; another line may be too long, or stand twice. */
    private static final Set<String> ONCE = Set.of("UID", "SUMMARY", "DTSTART", "DUE", "RRULE");
    private static final Set<String> TEXTS = Set.of("UID", "SUMMARY", "DTSTART", "DTEND", "DUE", "RRULE", "DESCRIPTION", "URL",
            "X-CALENDS-DRAFT", "X-CALENDS-STATE");
    /** Answers to an invitation (RFC 5546, 1.4), and questions about one. */
    private static final Set<String> ANSWERS = Set.of("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH");

    private static final int MOST_LINES = 2_000;

    private final boolean task;
    private final ImportRow row;
    private final String method;
    private final Map<String, ContentLine> lines = new HashMap<>();
    private final List<ContentLine> dates = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private int length;

    IcsEntry(String component, int line, String method) {
        this.task = component.equals("VTODO");
        this.row = new ImportRow(line);
        this.method = method;
    }

    /** @return whether it is of a length that an entry can have */
    boolean add(ContentLine line, int number, boolean isCut) {
        if (++length > MOST_LINES) {
            return false;
        }
        String name = line.name();
        if (isCut && TEXTS.contains(name)) {
            row.refuse("", "import.line.too-long");
        } else if (isCut) {
            row.noteAt(number, "", "import.property.too-long", name);
        } else if (name.equals("CATEGORIES")) {
            line.texts().stream().map(String::strip)
                    .filter(category -> !category.isEmpty()).forEach(categories::add);
        } else if (name.equals("EXDATE") || name.equals("RDATE")) {
            dates.add(line);
        } else {
            keep(line);
        }
        return true;
    }

    private void keep(ContentLine line) {
        boolean inline = line.name().equals("ATTACH") || line.name().equals("IMAGE");
        ContentLine before = inline ? null : lines.putIfAbsent(line.name(), line);
        if (before != null && ONCE.contains(line.name()) && !before.value().strip().equals(line.value().strip())) {
            row.refuse("", "import.property.twice", line.name());
        }
    }

    int line() {
        return row.line();
    }

    void note(int number, String code, Object... arguments) {
        if (++length <= MOST_LINES) {
            row.noteAt(number, "", code, arguments);
        }
    }

    String component() {
        return task ? "VTODO" : "VEVENT";
    }

    boolean isTask() {
        return task;
    }

    /** @return its line of this name, or null */
    ContentLine get(String name) {
        ContentLine line = lines.get(name);
        return line == null || line.value().isBlank() ? null : line;
    }

    /** @return its lines EXDATE and RDATE */
    List<ContentLine> dates() {
        return dates;
    }

    List<String> categories() {
        return categories;
    }

    List<ImportRow> rows(IcsReading how) {
        String uid = identify();
        if (ANSWERS.contains(method)) {
            row.leaveOut("", "import.method.answer", method);
        } else if (method.equals("CANCEL")) {
            IcsWords.put(this, row);
            row.withdraw();
        } else if (get("RECURRENCE-ID") == null && how.facts().isOutdated(uid, version())) {
            IcsWords.put(this, row);
            row.leaveOut("id", "import.entry.later-version");
        } else {
            return obligations(uid, how);
        }
        return List.of(row);
    }

    private int version() {
        ContentLine sequence = get("SEQUENCE");
        return sequence == null ? 0 : IcsFacts.number(sequence.value());
    }

    private List<ImportRow> obligations(String uid, IcsReading how) {
        ObjectNode own = own("X-CALENDS-DRAFT");
        if (own == null) {
            IcsWords.put(this, row);
        } else {
            takeOver(own);
        }
        String date = row.fields().path("dueDate").asText();
        IcsMoment start = new IcsDue(this, row, how).put();
        if (!row.fields().path("dueDate").asText().equals(date)) {
            row.state().remove("computation");
        }
        IcsState state = new IcsState(this, row, how);
        if (own != null) {
            takeOwnRule();
            state.closeIfSaid();
            return List.of(row);
        }
        return start == null || row.leftOut() != null ? List.of(row)
                : new IcsSeries(this, row, start, uid, how).rows(state);
    }

    private void takeOwnRule() {
        if (get("RRULE") != null) {
            row.set("recurrence", get("RRULE").value().strip());
        }
    }

    /** @return what its file calls it, or null; one date of a series is called after that */
    private String identify() {
        if (get("UID") == null) {
            return null;
        }
        String uid = get("UID").text().strip();
        Matcher ours = OUR_UID.matcher(uid);
        String id = ours.matches() ? ours.group(1) : uid;
        row.identify(get("RECURRENCE-ID") == null ? shortened(id) : shortened(id + "/" + get("RECURRENCE-ID").value().strip()));
        return uid;
    }

    /** @return an id as it can be kept: a longer one is named by what it hashes to */
    static String shortened(String id) {
        String plain = id.chars().anyMatch(Character::isISOControl) ? id.replaceAll("\\p{Cntrl}+", " ") : id;
        return plain.length() <= LONGEST_ID ? plain : "sha256:" + DigestUtils.sha256Hex(plain);
    }

    private void takeOver(ObjectNode draft) {
        ObjectNode state = own("X-CALENDS-STATE");
        JsonNode id = state == null ? null : state.remove("id");
        if (id != null && id.isTextual()) {
            row.identify(id.asText());
        }
        row.takeOver(draft, state == null ? JSON.createObjectNode() : state);
    }

    /** What an export of ours says beside what calendars show; the date is always the calendar's. */
    private ObjectNode own(String property) {
        ContentLine draft = lines.get(property);
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
        row.refuse("", "import.property.unreadable", property);
        return null;
    }
}
