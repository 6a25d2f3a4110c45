package org.calends.account.scim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Which resources, or which of several values, are meant (RFC 7644, 3.4.2.2). */
sealed interface ScimFilter {

    boolean matches(JsonNode resource);

    /** @throws ScimException when it is none */
    static ScimFilter of(String text) {
        return new ScimFilterParser(text).parse();
    }

    /** Both, or either. */
    record Both(ScimFilter first, ScimFilter second, boolean either) implements ScimFilter {

        @Override
        public boolean matches(JsonNode resource) {
            return either ? first.matches(resource) || second.matches(resource)
                    : first.matches(resource) && second.matches(resource);
        }
    }

    /** The opposite. */
    record Not(ScimFilter inner) implements ScimFilter {

        @Override
        public boolean matches(JsonNode resource) {
            return !inner.matches(resource);
        }
    }

    /** One of several values, of which all is said at once: {@code emails[type eq "work" and value co "@example.com"]}. */
    record Within(String attribute, ScimFilter inner) implements ScimFilter {

        @Override
        public boolean matches(JsonNode resource) {
            return values(ScimPath.get(resource, attribute)).anyMatch(inner::matches);
        }
    }

    /**
     * A comparison.
     *
     * @param sub attribute of a complex one, or null
     * @param value as text; null for the operator {@code pr}, and where null was written
     */
    record Compare(String attribute, String sub, String operator, String value) implements ScimFilter {

        /** Everything else is the same however it is capitalised (RFC 7643, 4.1 and 4.2). */
        private static final Set<String> EXACT = Set.of("externalid", "id");

        /** @return whether one value of this attribute is asked for, and nothing else */
        boolean isExactly(String name) {
            return operator.equals("eq") && value != null && sub == null && attribute.equalsIgnoreCase(name);
        }

        @Override
        public boolean matches(JsonNode resource) {
            List<String> found = values(ScimPath.get(resource, attribute))
                    .map(each -> sub != null ? ScimPath.get(each, sub) : each.isObject() ? ScimPath.get(each, "value") : each)
                    .filter(each -> each != null && !each.isNull()).map(JsonNode::asText).map(this::folded).toList();
            String wanted = value == null ? null : folded(value);
            return switch (operator) {
                case "pr" -> !found.isEmpty();
                case "ne" -> wanted == null ? !found.isEmpty() : !found.contains(wanted);
                case "eq" -> wanted == null ? found.isEmpty() : found.contains(wanted);
                default -> wanted != null && found.stream().anyMatch(each -> compares(each, wanted));
            };
        }

        private String folded(String text) {
            return EXACT.contains(attribute.toLowerCase(Locale.ROOT)) ? text : text.toLowerCase(Locale.ROOT);
        }

        private boolean compares(String each, String wanted) {
            return switch (operator) {
                case "co" -> each.contains(wanted);
                case "sw" -> each.startsWith(wanted);
                case "ew" -> each.endsWith(wanted);
                case "gt" -> each.compareTo(wanted) > 0;
                case "ge" -> each.compareTo(wanted) >= 0;
                case "lt" -> each.compareTo(wanted) < 0;
                default -> each.compareTo(wanted) <= 0;
            };
        }
    }

    private static Stream<JsonNode> values(JsonNode value) {
        if (value == null || value.isNull()) {
            return Stream.empty();
        }
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }
}
