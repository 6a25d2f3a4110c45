package org.calends.obligation.model;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;

import org.calends.input.AllJsonErrors;
import org.calends.input.InvalidInputException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): what is named replaces, null removes, the rest stays. */
@Singleton
public class MergePatch {

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws InvalidInputException when the patch is no object, or its result no draft */
    public ObligationDraft apply(ObligationDraft present, JsonNode patch) {
        if (!patch.isObject()) {
            throw new InvalidInputException("", "input.json.not-object");
        }
        ObjectNode target = json.valueToTree(present);
        if (patch.hasNonNull("period") && !patch.has("dueDate")) {
            target.remove("dueDate");
        }
        JsonNode patched = merge(target, patch);
        return AllJsonErrors.inTree(() -> json.treeToValue(patched, ObligationDraft.class), validator);
    }

    private static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? (ObjectNode) target : ((ObjectNode) patch).objectNode();
        patch.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                result.remove(entry.getKey());
            } else {
                result.set(entry.getKey(), merge(result.path(entry.getKey()), value));
            }
        });
        return result;
    }
}
