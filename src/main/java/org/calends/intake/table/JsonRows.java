package org.calends.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

import org.calends.intake.row.ImportRow;
import org.calends.intake.row.ImportRows;
import org.calends.obligation.model.ObligationState;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The obligations of an export of ours as JSON, and the tasks of Google's (Takeout, {@code Tasks.json}); one at a time.
 * What the API answers a list with is read as well.
 */
public final class JsonRows implements ImportRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOGLE = "tasks#";
    private static final List<String> WORKED_OUT = List.of("version", "lastSafeDay", "daysLeft", "overdue", "completedLate",
            "createdAt", "updatedAt");
    private static final List<String> LEADS = List.of("leadDays", "leadWorkingDays");
    private static final int DAY = "2027-05-26".length();

    private final Path file;

    public JsonRows(Path file) {
        this.file = file;
    }

    @Override
    public void each(Predicate<ImportRow> taker) throws IOException {
        try (InputStream in = Files.newInputStream(file); JsonParser parser = JSON.createParser(in)) {
            boolean goesOn = true;
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY && first != JsonToken.START_OBJECT) {
                throw new JsonFormatException();
            }
            if (first == JsonToken.START_OBJECT) {
                goesOn = toItems(parser);
            }
            while (goesOn && parser.nextToken() == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                goesOn = each(JSON.readTree(parser), line, taker);
            }
        } catch (JsonFormatException | JsonProcessingException unreadable) {
            ImportRow row = new ImportRow(1);
            row.refuse("", "import.json.malformed");
            taker.test(row);
        }
    }

    /** What is no list of anything that we know. */
    private static final class JsonFormatException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** @return whether there are items, whose array then has begun */
    private static boolean toItems(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean items = parser.currentName().equals("items");
            JsonToken value = parser.nextToken();
            if (items && value == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        throw new JsonFormatException();
    }

    private static boolean each(JsonNode item, int line, Predicate<ImportRow> taker) {
        if (!item.path("kind").asText("").startsWith(GOOGLE)) {
            return taker.test(ours((ObjectNode) item, new ImportRow(line)));
        }
        if (!item.has("items")) {
            return item.path("kind").asText().equals(GOOGLE + "tasks") || taker.test(task(item, new ImportRow(line)));
        }
        for (JsonNode task : item.get("items")) {
            if (!taker.test(task(task, new ImportRow(line)))) {
                return false;
            }
        }
        return true;
    }

    private static ImportRow ours(ObjectNode item, ImportRow row) {
        JsonNode id = item.remove("id");
        if (id != null && id.isTextual()) {
            row.identify(id.asText());
        }
        if (id != null && id.equals(item.get("seriesId"))) {
            item.remove("seriesId");
        }
        leads(item);
        item.remove(WORKED_OUT);
        item.properties().removeIf(part -> part.getValue().isNull());
        ObjectNode state = JSON.createObjectNode();
        for (String part : ObligationState.PARTS) {
            JsonNode value = item.remove(part);
            if (value != null && !(part.equals("milestone") && !value.asBoolean())) {
                state.set(part,
                        value.isContainerNode() && part.equals("computation") ? item.textNode(value.toString()) : value);
            }
        }
        row.takeOver(item, state);
        return row;
    }

    /** What it is told ahead may be its kind's; its own wish says what is its own. */
    private static void leads(ObjectNode item) {
        JsonNode wish = item.remove("leadWish");
        if (wish != null && wish.isObject()) {
            for (String days : LEADS) {
                item.set(days, wish.path(days).isArray() ? wish.get(days) : item.nullNode());
            }
        }
    }

    private static ImportRow task(JsonNode task, ImportRow row) {
        String due = task.path("due").asText("");
        row.set("title", task.path("title").asText("").strip());
        if (task.hasNonNull("id")) {
            row.identify(task.get("id").asText());
        }
        if (due.length() < DAY || task.path("deleted").asBoolean()) {
            row.leaveOut("dueDate", due.length() < DAY ? "import.task.no-due" : "import.entry.cancelled");
            return row;
        }
        row.set("dueDate", due.substring(0, DAY));
        if (!task.path("notes").asText("").isBlank()) {
            row.set("description", task.get("notes").asText());
        }
        String done = task.path("completed").asText("");
        if (task.path("status").asText().equals("completed") && done.length() >= DAY) {
            row.state().put("status", "DONE");
            row.state().putObject("completion").put("completedOn", done.substring(0, DAY));
        }
        return row;
    }
}
