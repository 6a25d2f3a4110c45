package org.calends.web.obligations;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import org.calends.input.AllJsonErrors;
import org.calends.input.InvalidInputException;
import org.calends.input.InvalidInputException.Violation;
import org.calends.web.frame.CommaList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Turns what a form sent into the draft that the API would have read from JSON, so that both accept and refuse the same. */
@Singleton
public class FormReader {

    /** What stands in a field of numbers for a list without any. */
    public static final String NONE = "-";

    private final ObjectMapper json;
    private final Validator validator;

    FormReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public ObjectNode empty() {
        return json.createObjectNode();
    }

    public ObjectNode nodeOf(Object draft) {
        return json.valueToTree(draft);
    }

    /** @param text JSON of our own */
    JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @throws InvalidInputException with every violation at once */
    public <T> T read(ObjectNode fields, Class<T> draft) {
        T read = AllJsonErrors.inTree(() -> json.treeToValue(fields, draft), validator);
        List<Violation> violations = validator.validate(read).stream().<Violation> map(Violation::of)
                .sorted(Comparator.comparing(Violation::field)).toList();
        if (!violations.isEmpty()) {
            throw new InvalidInputException(violations);
        }
        return read;
    }

    /** Sets what was written and removes what was left empty. */
    public static void text(ObjectNode fields, String name, String written) {
        if (written == null || written.isBlank()) {
            fields.remove(name);
        } else {
            fields.put(name, written.strip());
        }
    }

    /** The same, for values with commas between. */
    public static void list(ObjectNode fields, String name, String written) {
        fields.remove(name);
        if (written != null && !written.isBlank()) {
            ArrayNode values = fields.putArray(name);
            CommaList.read(written).forEach(values::add);
        }
    }

    /**
     * The same, for whole numbers; {@value #NONE} is a list without any, which is another thing than none chosen.
     *
     * @throws InvalidInputException when something else was written
     */
    public static void numbers(ObjectNode fields, String name, String written) {
        if (written != null && written.strip().equals(NONE)) {
            fields.putArray(name);
            return;
        }
        list(fields, name, written);
        if (fields.get(name) instanceof ArrayNode texts) {
            ArrayNode numbers = fields.putArray(name);
            texts.forEach(text -> numbers.add(number(name, text.asText(),
                    "input.numbers.malformed")));
        }
    }

    public static int number(String name, String written) {
        return number(name, written, "input.not-whole-number");
    }

    private static int number(String name, String written, String otherwise) {
        try {
            return Integer.parseInt(written == null ? "" : written.strip());
        } catch (NumberFormatException notANumber) {
            throw new InvalidInputException(name, otherwise);
        }
    }
}
