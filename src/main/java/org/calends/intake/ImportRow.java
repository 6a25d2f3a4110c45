package org.calends.intake;

import java.util.ArrayList;
import java.util.List;

import org.calends.obligation.Invalid;
import org.calends.obligation.Invalid.Violation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One entry of a file: its fields as the API would be sent them, and what could not be read. */
final class ImportRow {

    private static final int LONGEST_ID = 255;

    private final int line;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<RowError> errors = new ArrayList<>();
    private String id;

    ImportRow(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    /** @return the id that the file gives it, or null */
    String id() {
        return id;
    }

    ObjectNode fields() {
        return fields;
    }

    List<RowError> errors() {
        return errors;
    }

    void identify(String given) {
        if (given.length() > LONGEST_ID) {
            refuse("id", "must be at most " + LONGEST_ID + " characters");
        } else if (given.chars().anyMatch(Character::isISOControl)) {
            refuse("id", "must be one line without control characters");
        } else {
            id = given;
        }
    }

    /** @param field as the API calls it; one with a dot lies inside the source */
    void set(String field, String value) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            fields.put(field, value);
        } else {
            fields.withObject("/" + field.substring(0, dot)).put(field.substring(dot + 1), value);
        }
    }

    ArrayNode list(String field) {
        return fields.putArray(field);
    }

    void refuse(String field, String message) {
        errors.add(new RowError(line, field, message));
    }

    void refuse(Invalid invalid) {
        for (Violation violation : invalid.violations()) {
            boolean told = errors.stream().anyMatch(error -> error.field().equals(violation.field()));
            if (!told) {
                refuse(violation.field(), violation.message());
            }
        }
    }
}
