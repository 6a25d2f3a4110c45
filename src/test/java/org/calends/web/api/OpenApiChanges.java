package org.calends.web.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a later description of the API takes away from programs written by an earlier one: operations, parameters, fields and
 * values that are gone or of another type, and what is asked for that was not.
 */
final class OpenApiChanges {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final List<String> breaking = new ArrayList<>();

    private OpenApiChanges() {
    }

    /** @return one sentence for each breaking change; empty when programs go on as they are */
    static List<String> breaking(JsonNode before, JsonNode after) {
        OpenApiChanges changes = new OpenApiChanges();
        changes.operations(before.path("paths"), after.path("paths"));
        changes.schemas(before.at("/components/schemas"), after.at("/components/schemas"));
        return changes.breaking;
    }

    private void operations(JsonNode before, JsonNode after) {
        before.properties()
                .forEach(path -> path.getValue().properties().stream().filter(each -> METHODS.contains(each.getKey()))
                        .forEach(operation -> {
                            String name = operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                            JsonNode now = after.path(path.getKey()).path(operation.getKey());
                            if (now.isMissingNode()) {
                                breaking.add(name + " is gone");
                            } else {
                                operation(name, operation.getValue(), now);
                            }
                        }));
    }

    private void operation(String name, JsonNode before, JsonNode after) {
        if (!before.path("operationId").equals(after.path("operationId"))) {
            breaking.add(name + " has another operationId: " + after.path("operationId").asText());
        }
        parameters(name, byName(before), byName(after));
        boolean askedBefore = before.at("/requestBody/required").asBoolean();
        if (!askedBefore && after.at("/requestBody/required").asBoolean()) {
            breaking.add(name + " asks for a body");
        }
        contents(name + " reads", before.at("/requestBody/content"), after.at("/requestBody/content"));
        before.path("responses").properties().stream().filter(answer -> answer.getKey().startsWith("2")).forEach(answer -> {
            JsonNode now = after.path("responses").path(answer.getKey());
            if (now.isMissingNode()) {
                breaking.add(name + " no longer answers " + answer.getKey());
            } else {
                contents(name + " answers " + answer.getKey(), answer.getValue().path("content"), now.path("content"));
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation.path("parameters").forEach(
                parameter -> parameters.put(parameter.path("in").asText() + " parameter " + parameter.path("name").asText(),
                        parameter));
        return parameters;
    }

    private void parameters(String operation, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.keySet().stream().filter(name -> !after.containsKey(name))
                .forEach(name -> breaking.add(operation + ": the " + name + " is gone"));
        after.forEach((name, parameter) -> {
            JsonNode was = before.get(name);
            if (parameter.path("required").asBoolean() && (was == null || !was.path("required").asBoolean())) {
                breaking.add(operation + ": the " + name + " is required");
            }
            if (was != null) {
                schema(operation + ": the " + name, was.path("schema"), parameter.path("schema"));
            }
        });
    }

    private void contents(String name, JsonNode before, JsonNode after) {
        before.properties().forEach(media -> {
            JsonNode now = after.path(media.getKey());
            if (now.isMissingNode()) {
                breaking.add(name + " no longer as " + media.getKey());
            } else {
                schema(name + " as " + media.getKey(), media.getValue().path("schema"), now.path("schema"));
            }
        });
    }

    private void schemas(JsonNode before, JsonNode after) {
        before.properties().forEach(schema -> {
            JsonNode now = after.path(schema.getKey());
            if (now.isMissingNode()) {
                breaking.add("The schema " + schema.getKey() + " is gone");
            } else {
                schema(schema.getKey(), schema.getValue(), now);
            }
        });
    }

    private void schema(String name, JsonNode before, JsonNode after) {
        for (String fact : List.of("type", "format", "$ref")) {
            if (!before.path(fact).equals(after.path(fact))) {
                breaking.add(name + " has another " + fact + ": " + before.path(fact) + " became " + after.path(fact));
            }
        }
        Set<String> values = texts(after.path("enum"));
        texts(before.path("enum")).stream().filter(value -> !values.contains(value))
                .forEach(value -> breaking.add(name + " is no longer " + value));
        before.path("properties").properties().forEach(property -> {
            JsonNode now = after.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaking.add(name + "." + property.getKey() + " is gone");
            } else {
                schema(name + "." + property.getKey(), property.getValue(), now);
            }
        });
        Set<String> required = texts(before.path("required"));
        texts(after.path("required")).stream().filter(field -> !required.contains(field))
                .forEach(field -> breaking.add(name + "." + field + " is required"));
        if (before.has("items") || after.has("items")) {
            schema(name + "[]", before.path("items"), after.path("items"));
        }
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
