package org.calends.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.calends.hostile.HostileRequest.Identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Requests as the OpenAPI document describes them, with values that fit, that nearly fit, and that do not. */
final class ApiRequests {

    /** What these do takes long, or goes out of the house. */
    private static final Set<String> SELDOM = Set.of("/api/backup", "/api/export", "/api/check-runs", "/api/mail/test");
    private static final List<String> TYPES = List.of("application/json", "text/csv", "text/plain", "text/calendar",
            "image/png",
            "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
            "application/json; charset=x",
            "application/json;charset=utf-16", "a", "*/*", "");
    private static final List<String> ACCEPTED = List.of("*/*", "application/json", "text/html", "x", "a/b/c", "text/*;q=x",
            "*",
            "application/json;q=0.5, text/html;q=0.1", ",", "text/html;", "\"");
    private static final List<String> LANGUAGES = List.of("en", "zh-CN", "*", "en;q=x", "zh;q=2", "x".repeat(300), "en,,de",
            ";");

    /** One operation of the document. */
    private record Operation(String method, String path, JsonNode described) {
    }

    private final HostileValues values;
    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, List<String>> ids = new HashMap<>();

    ApiRequests(String openApi, HostileValues values) throws IOException {
        this.values = values;
        document = new ObjectMapper().readTree(openApi);
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (Set.of("get", "post", "put", "patch", "delete").contains(operation.getKey())) {
                operations.add(new Operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                        operation.getValue()));
            }
        }));
    }

    int operations() {
        return operations.size();
    }

    HostileRequest next() {
        Operation operation = values.oneOf(operations);
        while (SELDOM.contains(operation.path()) && !values.once(30)) {
            operation = values.oneOf(operations);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(pathValue(operation.path(), name)));
                case "header" -> {
                    if (values.once(3)) {
                        headers.put(name, values.text());
                    }
                }
                default -> {
                    if (values.once(3)) {
                        query.append('&').append(name).append('=').append(encoded(scalar(name, parameter.path("schema"))));
                    }
                }
            }
        }
        if (values.once(20)) {
            query.append('&').append(encoded(values.text())).append('=').append(encoded(values.text()));
        }
        perhaps(headers, "Accept", ACCEPTED);
        perhaps(headers, "Accept-Language", LANGUAGES);
        byte[] body = body(operation, headers);
        return new HostileRequest(who(), operation.method(), path + (query.isEmpty() ? "" : "?" + query.substring(1)), headers,
                body);
    }

    /** What an answer made can be asked for again. */
    void made(HostileRequest request, String answer) {
        if (request.method().equals("POST") && answer.startsWith("{\"id\":\"")) {
            ids.computeIfAbsent(request.path().split("[/?]")[2], kind -> new ArrayList<>()).add(answer.substring(7, 43));
        }
    }

    private Identity who() {
        int one = values.below(20);
        return one < 14 ? Identity.ADMIN : one < 18 ? Identity.VIEWER : Identity.NOBODY;
    }

    private void perhaps(Map<String, String> headers, String name, List<String> choices) {
        if (values.once(15)) {
            headers.put(name, values.oneOf(choices));
        }
    }

    private String pathValue(String path, String name) {
        List<String> known = ids.getOrDefault(path.split("/")[2].replace(".ics", ""), List.of());
        if (name.equals("id") && !known.isEmpty() && !values.once(4)) {
            return values.oneOf(known);
        }
        String value = switch (name) {
            case "date" -> values.date();
            case "calendar" -> values.oneOf(List.of("CN", "HK", "CN+HK", "XX", "cn", "DE-BY", values.text()));
            case "kind" -> values.oneOf(List.of("FILING", "filing", values.text()));
            default -> values.id();
        };
        return value.isEmpty() ? "x" : value.substring(0, Math.min(value.length(), 300));
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        JsonNode content = operation.described().path("requestBody").path("content");
        if (content.isMissingNode() || values.once(40)) {
            return new byte[0];
        }
        List<String> types = new ArrayList<>();
        content.fieldNames().forEachRemaining(types::add);
        String type = values.oneOf(types);
        headers.put("Content-Type", values.once(15) ? values.oneOf(TYPES) : type);
        if (values.once(20)) {
            return values.once(2) ? values.bytes() : values.text().getBytes(UTF_8);
        }
        return switch (type) {
            case "text/csv" -> csv().getBytes(UTF_8);
            case "text/calendar" -> DavRequests.calendar(values, "VEVENT").getBytes(UTF_8);
            case "multipart/form-data" -> multipart(headers).getBytes(UTF_8);
            default -> (type.endsWith("json") ? json(content.path(type).path("schema"), 0) : values.text()).getBytes(UTF_8);
        };
    }

    private String csv() {
        StringBuilder table = new StringBuilder(values.once(5) ? values.text() : "title,dueDate,kind,tags,leadDays,owner");
        for (int row = values.below(5); row >= 0; row--) {
            table.append('\n').append(values.text()).append(',').append(values.date()).append(',').append(values.text())
                    .append(",\"").append(values.text()).append("\",").append(values.number());
        }
        return table.toString();
    }

    private String multipart(Map<String, String> headers) {
        headers.put("Content-Type", "multipart/form-data; boundary=" + (values.once(10) ? "y" : "x"));
        return "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + values.text()
                + "\"\r\nContent-Type: text/plain\r\n\r\nComments are due by 5 May 2031.\r\n" + values.text() + "\r\n--x"
                + (values.once(5) ? "" : "--\r\n");
    }

    private String json(JsonNode schema, int depth) {
        JsonNode plain = resolved(schema);
        if (values.once(25)) {
            return values.oneOf(List.of("null", "[]", "{}", "true", "\"x\"", "1", "[[[[]]]]", "{\"a\":1,\"a\":2}", ""));
        }
        if (plain.has("properties") && depth < 5) {
            return object(plain.path("properties"), depth);
        }
        if (isOf(plain, "array")) {
            StringBuilder list = new StringBuilder("[");
            for (int i = values.once(10) ? 120 : values.below(3); i > 0; i--) {
                list.append(json(plain.path("items"), depth + 1)).append(i > 1 ? "," : "");
            }
            return list.append(']').toString();
        }
        if (isOf(plain, "integer") || isOf(plain, "number")) {
            return values.number();
        }
        if (isOf(plain, "boolean")) {
            return values.oneOf(List.of("true", "false", "\"true\"", "1"));
        }
        return depth == 0 ? object(resolved(document.at("/components/schemas/ObligationDraft")).path("properties"), 1)
                : quoted(scalar("", plain));
    }

    private String object(JsonNode properties, int depth) {
        List<String> members = new ArrayList<>();
        int seldom = values.once(2) ? 15 : 3;
        properties.properties().forEach(property -> {
            String name = property.getKey();
            if (name.equals("title") && !values.once(6)) {
                members.add("\"title\":\"Report\"");
            } else if (name.equals("dueDate") && !values.once(4)) {
                members.add("\"dueDate\":\"2031-05-26\"");
            } else if (values.once(seldom)) {
                members.add(quoted(name) + ":" + json(property.getValue(), depth + 1));
            }
        });
        if (values.once(20)) {
            members.add(quoted(values.text()) + ":" + quoted(values.text()));
        }
        return "{" + String.join(",", members) + "}";
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode plain = schema;
        for (int i = 0; i < 10; i++) {
            if (plain.has("$ref")) {
                plain = document.at(plain.path("$ref").asText().substring(1));
            } else if (plain.has("anyOf") || plain.has("oneOf") || plain.has("allOf")) {
                plain = StreamSupport.stream(plain.path(plain.has("anyOf") ? "anyOf" : plain.has("oneOf") ? "oneOf" : "allOf")
                        .spliterator(), false).filter(each -> !isOf(each, "null")).findFirst().orElse(plain);
            }
        }
        return plain;
    }

    private static boolean isOf(JsonNode schema, String type) {
        JsonNode stated = schema.path("type");
        return stated.asText().equals(type)
                || StreamSupport.stream(stated.spliterator(), false).allMatch(each -> each.asText().equals(type)
                        || each.asText().equals("null")) && stated.size() > 0;
    }

    private String scalar(String name, JsonNode schema) {
        JsonNode plain = resolved(schema);
        if (plain.has("enum") && !values.once(4)) {
            return plain.path("enum").get(values.below(plain.path("enum").size())).asText();
        }
        boolean date = plain.path("format").asText().equals("date") || Set.of("from", "to", "dueFrom", "dueTo").contains(name);
        return date ? values.date() : values.once(6) ? values.number() : values.once(6) ? "lin@example.com" : values.text();
    }

    /** Halves of characters and bare controls stay as they are: those are for the parser to refuse. */
    private static String quoted(String text) {
        return '"' + (text.length() % 7 == 0 ? text
                : text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                        .replace("\r", "\\r").replace("\t", "\\t").replace("\u0000", "\\u0000").replace("\ud83d", "\\ud83d"))
                + '"';
    }

    static String encoded(String text) {
        return URLEncoder.encode(text.length() > 300 ? text.substring(0, 300) : text, UTF_8).replace("+", "%20");
    }
}
