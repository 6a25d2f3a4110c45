package org.calends.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class OpenApiChangesTest {

    private static final String BEFORE = """
            {"paths": {"/api/things": {"post": {"operationId": "createThing",
              "parameters": [{"name": "dryRun", "in": "query", "schema": {"type": "boolean"}}],
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Draft"}}}},
              "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
             "components": {"schemas": {
              "Draft": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}, "size": {"type": "integer"}}},
              "Thing": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["A", "B"]},
                "tags": {"type": "array", "items": {"type": "string"}}}}}}}""";
    private static final String CREATE = "/paths/~1api~1things/post";

    @Test
    void what_is_new_breaks_nothing() {
        assertThat(after(api -> {
            at(api, "/paths").putObject("/api/others").putObject("get");
            at(api, "/components/schemas/Thing/properties").putObject("colour").put("type", "string");
            at(api, CREATE + "/responses").putObject("200");
        })).isEmpty();
    }

    @Test
    void what_is_gone_is_named() {
        assertThat(after(api -> at(api, "/paths").remove("/api/things"))).containsExactly("POST /api/things is gone");
        assertThat(after(api -> at(api, CREATE).remove("parameters")))
                .containsExactly("POST /api/things: the query parameter dryRun is gone");
        assertThat(after(api -> at(api, "/components/schemas/Draft/properties").remove("size")))
                .containsExactly("Draft.size is gone");
        assertThat(after(api -> at(api, CREATE + "/responses").remove("201")))
                .containsExactly("POST /api/things no longer answers 201");
        assertThat(after(api -> at(api, "/components/schemas/Thing/properties/kind").putArray("enum").add("A")))
                .containsExactly("Thing.kind is no longer B");
        assertThat(after(api -> at(api, "/components/schemas").remove("Thing"))).containsExactly("The schema Thing is gone");
    }

    @Test
    void what_is_asked_for_and_was_not_is_named() {
        assertThat(after(api -> at(api, "/components/schemas/Draft").putArray("required").add("title").add("size")))
                .containsExactly("Draft.size is required");
        assertThat(after(api -> at(api, CREATE).withArray("parameters").addObject().put("name", "x").put("in", "query")
                .put("required", true)))
                .containsExactly("POST /api/things: the query parameter x is required");
        assertThat(after(api -> at(api, CREATE + "/requestBody").put("required", true)))
                .containsExactly("POST /api/things asks for a body");
    }

    @Test
    void what_is_of_another_type_or_name_is_named() {
        assertThat(after(api -> at(api, "/components/schemas/Draft/properties/size").put("type", "string")))
                .containsExactly("Draft.size has another type: \"integer\" became \"string\"");
        assertThat(after(api -> at(api, "/components/schemas/Thing/properties/tags/items").put("type", "integer")))
                .containsExactly("Thing.tags[] has another type: \"string\" became \"integer\"");
        assertThat(after(api -> at(api, CREATE).put("operationId", "makeThing")))
                .containsExactly("POST /api/things has another operationId: makeThing");
    }

    private static List<String> after(Consumer<JsonNode> change) {
        try {
            ObjectMapper json = new ObjectMapper();
            JsonNode after = json.readTree(BEFORE);
            change.accept(after);
            return OpenApiChanges.breaking(json.readTree(BEFORE), after);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode at(JsonNode api, String pointer) {
        return (ObjectNode) api.at(pointer);
    }
}
