package org.calends.web.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Takes out the schemas that no operation of the API leads to: what the pages are made of is nobody's business. Java's own
 * values are texts wherever they stand: a schema called Locale would be a class beside Java's in a generated client.
 */
final class UsedSchemas {

    private static final String PREFIX = "#/components/schemas/";

    /** By the name of Java's class, the format of the text (RFC 3339, RFC 9562), or nothing where there is no name for it. */
    private static final Map<String, String> TEXTS = Map.of("UUID", "uuid", "LocalDate", "date", "LocalTime", "local-time",
            "Instant", "date-time", "Locale", "");

    private final Map<String, Schema> all;
    private final Set<String> used = new HashSet<>();
    private final Deque<Schema> open = new ArrayDeque<>();

    private UsedSchemas(Map<String, Schema> all) {
        this.all = all;
    }

    static void keep(OpenAPI description) {
        UsedSchemas schemas = new UsedSchemas(description.getComponents().getSchemas());
        description.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .forEach(schemas::lookAt);
        description.getComponents().getResponses().values().forEach(schemas::lookAt);
        schemas.follow();
        List.copyOf(schemas.all.keySet()).stream().filter(name -> !schemas.used.contains(name))
                .forEach(description.getComponents()::removeSchema);
    }

    private void lookAt(Operation operation) {
        Stream.ofNullable(operation.getParameters()).flatMap(List::stream).map(Parameter::getSchema).forEach(this::lookAt);
        if (operation.getRequestBody() != null) {
            lookAt(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(this::lookAt);
    }

    private void lookAt(APIResponse response) {
        lookAt(response.getContent());
    }

    private void lookAt(Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::lookAt);
        }
    }

    private void lookAt(Schema schema) {
        if (schema != null) {
            open.add(schema);
        }
    }

    private void follow() {
        while (!open.isEmpty()) {
            Schema schema = open.remove();
            String name = schema.getRef() == null ? null : schema.getRef().substring(PREFIX.length());
            if (name != null && TEXTS.containsKey(name)) {
                becomeText(schema, TEXTS.get(name));
            } else if (name != null) {
                refer(schema, name);
            }
            parts(schema).filter(Objects::nonNull).forEach(this::lookAt);
        }
    }

    /** A reference says the type; beside a second one, programs that generate clients lose the reference. */
    private void refer(Schema schema, String name) {
        schema.setType(null);
        if (used.add(name)) {
            lookAt(all.get(name));
        }
    }

    private static void becomeText(Schema schema, String format) {
        schema.setRef(null);
        schema.setType(List.of(SchemaType.STRING));
        if (!format.isEmpty()) {
            schema.setFormat(format);
        }
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema(), schema.getNot()),
                Stream.ofNullable(schema.getProperties()).flatMap(properties -> properties.values().stream()),
                Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf()).filter(Objects::nonNull)
                        .flatMap(List::stream))
                .flatMap(each -> each);
    }
}
