package org.calends.web.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Which problems (RFC 9457) each operation answers: those that follow from its form, and {@code default} for all others. */
final class DescribedProblems {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request is wrong: one violation for each field",
            "401", "Sign in first: a name and password, or a key",
            "403", "The account's role, or the key's scopes, do not reach so far",
            "404", "There is no such thing, or none for you",
            "409", "It cannot be done as things are now",
            "412", "Somebody changed it since the version that If-Match names",
            "415", "The media type is none of those that are read here",
            "default", "Any other problem, such as 429 and 503 with Retry-After"));
    private static final Map<String, Object> EXAMPLE = Map.of("type", "https://calends.example.com/problems/request.invalid",
            "title", "Bad Request", "status", 400, "detail", "1 field needs a change", "code", "request.invalid",
            "violations", List.of(Map.of("field", "title", "message", "must not be blank", "code", "input.blank")));

    private DescribedProblems() {
    }

    static void in(OpenAPI description) {
        PROBLEMS.forEach((status, words) -> description.getComponents().addResponse(name(status), problem(status, words)));
        description.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            if (path.startsWith("/api/")) {
                statuses(method, path, operation).forEach(status -> add(operation, status));
            } else {
                operation.getResponses().addAPIResponse("404",
                        OASFactory.createAPIResponse().description("No feed has this address"));
            }
        }));
    }

    private static APIResponse problem(String status, String words) {
        var media = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return OASFactory.createAPIResponse().description(words).content(OASFactory.createContent()
                .addMediaType("application/problem+json", status.equals("400") ? media.example(EXAMPLE) : media));
    }

    private static List<String> statuses(HttpMethod method, String path, Operation operation) {
        boolean changes = method != HttpMethod.GET;
        boolean guarded = !operation.getSecurity().isEmpty();
        boolean hasParameters = operation.getParameters() != null && !operation.getParameters().isEmpty();
        boolean hasBody = operation.getRequestBody() != null;
        Map<String, Boolean> applies = new TreeMap<>(Map.of("400", hasParameters || hasBody, "401", guarded, "403", guarded,
                "404", path.contains("{"), "409", changes, "412", honoursVersions(operation), "415", hasBody, "default", true));
        return applies.keySet().stream().filter(applies::get).toList();
    }

    private static boolean honoursVersions(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch("If-Match"::equals);
    }

    /** What an operation itself says about a status, with a form of its own, stays. */
    private static void add(Operation operation, String status) {
        APIResponse present = operation.getResponses().getAPIResponse(status);
        if (present == null || present.getContent() == null) {
            operation.getResponses().addAPIResponse(status,
                    OASFactory.createAPIResponse().ref("#/components/responses/" + name(status)));
        }
    }

    private static String name(String status) {
        return "Problem" + (status.equals("default") ? "" : status);
    }
}
