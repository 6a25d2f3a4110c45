package org.calends.account.scim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Changes parts of a resource (RFC 7644, 3.5.2), also as Entra ID and Okta write them: operations in capitals, truth as text,
 * paths as
 * names within a value, and values beside a path that is to be removed.
 */
final class ScimPatch {

    private static final int MOST = 1_000;
    private static final int MOST_WITH_FILTER = 100;
    private static final int LONGEST_FILTERS = 20_000;
    private static final Set<String> TRUTHS = Set.of("active", "primary");
    private static final Set<String> SEVERAL = Set.of("members", "emails", "roles", "schemas", "groups", "phonenumbers",
            "addresses", "entitlements");

    private ScimPatch() {
    }

    /**
     * @return the resource
     * @throws ScimException when the request is none, or means nothing here
     */
    static ObjectNode apply(JsonNode request, ObjectNode resource) {
        JsonNode operations = ScimPath.get(request, "Operations");
        if (operations == null || !operations.isArray() || operations.isEmpty() || operations.size() > MOST) {
            throw ScimException.invalid("invalidSyntax", "One to " + MOST + " operations are needed.");
        }
        requireFewFilters(operations);
        operations.forEach(operation -> operate(operation, resource));
        return resource;
    }

    /** Each filter looks at each value there is, word by word. */
    private static void requireFewFilters(JsonNode operations) {
        List<String> filtered = StreamSupport.stream(operations.spliterator(), false)
                .flatMap(ScimPatch::paths).filter(path -> path.contains("[")).toList();
        if (filtered.size() > MOST_WITH_FILTER || filtered.stream().mapToInt(String::length).sum() > LONGEST_FILTERS) {
            throw ScimException.invalid("invalidPath", "At most " + MOST_WITH_FILTER + " operations with filters, of "
                    + LONGEST_FILTERS + " characters together, are taken at once.");
        }
    }

    private static Stream<String> paths(JsonNode operation) {
        JsonNode value = ScimPath.get(operation, "value");
        return ScimUserJson.text(operation, "path").map(Stream::of).orElseGet(() -> value == null ? Stream.empty()
                : value.properties().stream().map(Map.Entry::getKey));
    }

    private static void operate(JsonNode operation, ObjectNode resource) {
        JsonNode op = ScimPath.get(operation, "op");
        JsonNode path = ScimPath.get(operation, "path");
        JsonNode value = ScimPath.get(operation, "value");
        String what = op == null ? "" : op.asText().toLowerCase(Locale.ROOT);
        if (!Set.of("add", "replace", "remove").contains(what)) {
            throw ScimException.invalid("invalidSyntax", "An operation is add, replace or remove.");
        }
        if (path != null && !path.isNull()) {
            one(what, ScimPath.of(path.asText()), value, resource);
        } else if (what.equals("remove") || value == null || !value.isObject()) {
            throw ScimException.invalid("noTarget", "Without a path, a value with the attributes is needed.");
        } else {
            for (Map.Entry<String, JsonNode> attribute : value.properties()) {
                if (!attribute.getKey().matches("(?i)urn:.*:(User|Group)")) {
                    one(what, ScimPath.of(attribute.getKey()), attribute.getValue(), resource);
                }
            }
        }
    }

    private static void one(String what, ScimPath path, JsonNode value, ObjectNode resource) {
        if (!what.equals("remove") && value == null) {
            throw ScimException.invalid("invalidValue", "A value is needed.");
        }
        if (value != null && value.isNull()) {
            one("remove", path, null, resource); // null is the same as nothing (RFC 7643, 2.5)
        } else if (path.filter() != null) {
            filtered(what, path, value, resource);
        } else if (path.sub() != null) {
            nested(what, path, value, resource);
        } else if (what.equals("remove")) {
            remove(path.attribute(), value, resource);
        } else {
            put(what, path.attribute(), value, resource);
        }
    }

    private static void put(String what, String attribute, JsonNode value, ObjectNode resource) {
        JsonNode present = ScimPath.get(resource, attribute);
        if (SEVERAL.contains(attribute.toLowerCase(Locale.ROOT))) {
            ArrayNode all = what.equals("add") && present != null && present.isArray() ? (ArrayNode) present : array();
            addOnce(all, value.isArray() ? value : array().add(value));
            ScimLimits.requireFew(attribute, all.size());
            ScimPath.set(resource, attribute, all);
        } else if (value.isObject() && present != null && present.isObject()) {
            value.properties().forEach(each -> ScimPath.set((ObjectNode) present, each.getKey(), each.getValue()));
        } else {
            ScimPath.set(resource, attribute, plain(attribute, value));
        }
    }

    private static void addOnce(ArrayNode all, JsonNode values) {
        Set<String> present = keys(all);
        values.forEach(each -> {
            if (present.add(key(each))) {
                all.add(each);
            }
        });
    }

    private static Set<String> keys(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).map(ScimPatch::key)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void nested(String what, ScimPath path, JsonNode value, ObjectNode resource) {
        JsonNode present = ScimPath.get(resource, path.attribute());
        if (present != null && present.isArray()) {
            throw ScimException.invalid("noTarget", "Of several values it has to be said which, by a filter.");
        }
        ObjectNode inner = present != null && present.isObject() ? (ObjectNode) present : JsonNodeFactory.instance.objectNode();
        if (what.equals("remove")) {
            ScimPath.remove(inner, path.sub());
        } else {
            ScimPath.set(inner, path.sub(), plain(path.sub(), value));
        }
        ScimPath.set(resource, path.attribute(), inner);
    }

    /** Without a value everything goes; with one, as Entra ID says it, those values. */
    private static void remove(String attribute, JsonNode value, ObjectNode resource) {
        JsonNode present = ScimPath.get(resource, attribute);
        if (value == null || value.isEmpty() || present == null || !present.isArray()) {
            ScimPath.remove(resource, attribute);
            return;
        }
        Set<String> gone = keys(value.isArray() ? value : array().add(value));
        ArrayNode left = array();
        present.forEach(each -> {
            if (!gone.contains(key(each))) {
                left.add(each);
            }
        });
        ScimPath.set(resource, attribute, left);
    }

    private static void filtered(String what, ScimPath path, JsonNode value, ObjectNode resource) {
        JsonNode present = ScimPath.get(resource, path.attribute());
        ArrayNode all = array();
        boolean found = false;
        for (JsonNode each : present != null && present.isArray() ? present : array()) {
            boolean meant = each.isObject() && path.filter().matches(each);
            found |= meant;
            if (meant && !what.equals("remove")) {
                all.add(changed((ObjectNode) each, path.sub(), value));
            } else if (!meant) {
                all.add(each);
            } else if (path.sub() != null) {
                ScimPath.remove((ObjectNode) each, path.sub());
                all.add(each);
            }
        }
        if (!found && !what.equals("remove")) {
            all.add(changed(begun(path.filter()), path.sub(), value));
        }
        ScimPath.set(resource, path.attribute(), all);
    }

    private static ObjectNode changed(ObjectNode element, String sub, JsonNode value) {
        if (sub != null) {
            ScimPath.set(element, sub, plain(sub, value));
        } else if (value.isObject()) {
            value.properties().forEach(each -> ScimPath.set(element, each.getKey(), each.getValue()));
        } else {
            throw ScimException.invalid("invalidValue", "A value with attributes is needed.");
        }
        return element;
    }

    /** Entra ID adds an address by {@code emails[type eq "work"].value} where there is none. */
    private static ObjectNode begun(ScimFilter filter) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        if (filter instanceof ScimFilter.Compare compare && compare.operator().equals("eq") && compare.value() != null) {
            element.set(compare.attribute(), plain(compare.attribute(), JsonNodeFactory.instance.textNode(compare.value())));
        }
        return element;
    }

    private static String key(JsonNode value) {
        JsonNode inner = value.isObject() ? ScimPath.get(value, "value") : value;
        return inner == null ? value.toString() : inner.asText();
    }

    private static JsonNode plain(String attribute, JsonNode value) {
        JsonNode only = value.isArray() && value.size() == 1 ? value.get(0) : value;
        return TRUTHS.contains(attribute.toLowerCase(Locale.ROOT)) ? BooleanNode.valueOf(ScimUserJson.isTrue(attribute, only))
                : only;
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
