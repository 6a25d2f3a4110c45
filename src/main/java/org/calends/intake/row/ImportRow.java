package org.calends.intake.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.language.LocalizableMessage;
import org.calends.obligation.model.ObligationState;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** One entry of a file: its fields as the API would be sent them, and what could not be read. */
public final class ImportRow {

    private static final int LONGEST_ID = 255;

    private final int line;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final ObjectNode state = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> links = new TreeMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> notes = new ArrayList<>();
    private String id;
    private RowError leftOut;
    private boolean withdraws;
    private int place;
    private List<String> cells = List.of();

    public ImportRow(int line) {
        this.line = line;
    }

    public int line() {
        return line;
    }

    /** @return the id that the file gives it, or null */
    public String id() {
        return id;
    }

    /** @return the parts of its draft */
    public ObjectNode fields() {
        return fields;
    }

    /** @return the parts of its {@link ObligationState} */
    public ObjectNode state() {
        return state;
    }

    /** @return what the file calls the others to which it refers, by field */
    public Map<String, String> links() {
        return links;
    }

    public List<RowError> errors() {
        return errors;
    }

    /** @return what was changed or passed over in it without refusing it */
    public List<RowError> notes() {
        return notes;
    }

    public void note(String field, String code, Object... arguments) {
        notes.add(new RowError(line, field, code, arguments));
    }

    /** @param number the line of the file that is meant */
    public void noteAt(int number, String field, String code, Object... arguments) {
        notes.add(new RowError(number, field, code, arguments));
    }

    /** @return another row of the same entry, with the same fields and nothing else */
    public ImportRow copy() {
        ImportRow other = new ImportRow(line);
        other.fields.setAll(fields.deepCopy());
        return other;
    }

    /** It is no mistake, and nothing to import: this is told, and does not refuse the file. */
    public void leaveOut(String field, String code, Object... arguments) {
        leftOut = new RowError(line, field, code, arguments);
    }

    /** @return why it is not to be imported, or null when it is */
    public RowError leftOut() {
        return leftOut;
    }

    /** It says that what was imported under its id no longer counts. */
    public void withdraw() {
        withdraws = true;
    }

    public boolean withdraws() {
        return withdraws;
    }

    /** @param written the cells of a table's row, as they are */
    public void hold(List<String> written) {
        cells = written;
    }

    /** @return the cells of a table's row, as they are; none of what is no table */
    public List<String> cells() {
        return cells;
    }

    /** @param ordinal which row of the file it is, counted from 1 */
    public void place(int ordinal) {
        place = ordinal;
    }

    public int place() {
        return place;
    }

    /** @return what it is called, or empty */
    public String title() {
        return fields.path("title").asText("");
    }

    public void identify(String given) {
        if (given.length() > LONGEST_ID) {
            refuse("id", "input.too-long", LONGEST_ID);
        } else if (given.chars().anyMatch(Character::isISOControl)) {
            refuse("id", "input.line.control-characters");
        } else {
            id = given;
        }
    }

    /** @param field as the API calls it; one with a dot lies inside another */
    public void set(String field, String value) {
        if (ImportLinks.FIELDS.contains(field)) {
            links.put(field, value);
        } else {
            set(field, TextNode.valueOf(value));
        }
    }

    public void set(String field, boolean value) {
        set(field, BooleanNode.valueOf(value));
    }

    private void set(String field, JsonNode value) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            home(field).set(field, value);
        } else {
            String whole = field.substring(0, dot);
            home(whole).withObject("/" + whole).set(field.substring(dot + 1), value);
        }
    }

    public ArrayNode list(String field) {
        return home(field).putArray(field);
    }

    /** @return what other columns have put there too */
    public ArrayNode more(String field) {
        return home(field).withArrayProperty(field);
    }

    private ObjectNode home(String field) {
        return ObligationState.PARTS.contains(field) ? state : fields;
    }

    /** @param id whom one of the {@link #links} means */
    public void name(String field, String id) {
        home(field).put(field, id);
    }

    /** Takes over what an export of ours says, in which the others are called as they are there. */
    public void takeOver(ObjectNode ownFields, ObjectNode ownState) {
        fields.setAll(ownFields);
        state.setAll(ownState);
        for (String field : ImportLinks.FIELDS) {
            for (ObjectNode part : List.of(fields, state)) {
                JsonNode named = part.remove(field);
                if (named != null && !named.isNull()) {
                    links.put(field, named.asText());
                }
            }
        }
    }

    public void refuse(String field, String code, Object... arguments) {
        refuse(field, LocalizableMessage.of(code, arguments));
    }

    public void refuse(String field, LocalizableMessage refusal) {
        errors.add(new RowError(line, field, refusal));
    }

    public void refuse(InvalidInputException invalidInputException) {
        for (Violation violation : invalidInputException.violations()) {
            boolean told = errors.stream().anyMatch(error -> error.field().equals(violation.field()));
            if (!told) {
                refuse(violation.field(), violation.refusal());
            }
        }
    }
}
