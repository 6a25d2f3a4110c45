package org.calends.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calends.Api.asAdmin;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/**
 * The description of the API, against the one that was promised last, {@code src/docs/openapi.json}.
 * {@code ./mvnw test -Dtest=ApiDescriptionTest -Dcalends.openapi.write=true} writes that anew.
 */
@QuarkusTest
class ApiDescriptionTest {

    private static final Path PROMISED = Path.of("src/docs/openapi.json");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS,
            SerializationFeature.INDENT_OUTPUT);

    @Test
    void programs_are_told_of_the_api_and_the_feeds_and_not_of_pages() {
        asAdmin().accept("application/json").get("/q/openapi").then().statusCode(200)
                .body("paths.keySet()", everyItem(either(startsWith("/api/")).or(startsWith("/feeds/"))))
                .body("paths.keySet()", hasItems("/api/obligations", "/api/subscriptions", "/feeds/{name}"));
    }

    @Test
    void a_draft_is_shown_by_an_example() {
        asAdmin().accept("application/json").get("/q/openapi").then()
                .body("components.schemas.ObligationDraft.examples[0].kind", startsWith("CONSULTATION"));
    }

    @Test
    void what_was_promised_is_kept_and_what_is_new_is_written_down() throws IOException {
        JsonNode now = described();
        if (Boolean.getBoolean("calends.openapi.write")) {
            Files.writeString(PROMISED, written(now));
        }
        assertThat(OpenApiChanges.breaking(JSON.readTree(PROMISED.toFile()), now)).as("changes that break programs").isEmpty();
        assertThat(written(now)).as("new in the API: write it down as this class says").isEqualTo(Files.readString(PROMISED));
    }

    @Test
    void every_operation_has_a_name_of_its_own_and_says_how_to_sign_in_and_what_goes_wrong() throws IOException {
        List<String> names = new ArrayList<>();
        described().path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> METHODS.contains(each.getKey())).forEach(operation -> {
                    JsonNode told = operation.getValue();
                    String name = told.path("operationId").asText();
                    names.add(name);
                    assertThat(name).as(operation.getKey() + " " + path.getKey()).matches("[a-z]+([A-Z][a-z]+)*");
                    boolean guarded = path.getKey().startsWith("/api/") && !path.getKey().equals("/api/forgotten-password");
                    assertThat(told.path("security").size()).as(name).isEqualTo(guarded ? 2 : 0);
                    assertThat(told.path("responses").has("default")).as(name).isEqualTo(path.getKey().startsWith("/api/"));
                    assertThat(told.path("description").asText()).as(name).isNotBlank();
                }));
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    /** No class of a library, and none whose name was made up by counting. */
    @Test
    void only_what_programs_exchange_is_among_the_schemas() throws IOException {
        List<String> schemas = new ArrayList<>();
        described().at("/components/schemas").fieldNames().forEachRemaining(schemas::add);

        assertThat(schemas).contains("Obligation", "Problem")
                .doesNotContain("TemplateInstance", "RoutingContext", "JsonNode", "Locale", "UUID")
                .noneMatch(name -> name.matches(".*\\d"));
    }

    private static JsonNode described() throws IOException {
        ObjectNode told = (ObjectNode) JSON.readTree(asAdmin().accept("application/json").get("/q/openapi").asString());
        ((ObjectNode) told.path("info")).remove("version");
        return told;
    }

    /** In one order, whatever the order in which classes were found. */
    private static String written(JsonNode description) throws IOException {
        return JSON.writeValueAsString(JSON.treeToValue(description, Object.class)) + "\n";
    }
}
