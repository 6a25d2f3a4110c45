package org.calends.account.scim;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How much one request may say. Held while it is read, before anything is looked up: what is compared with everything there is
 * must be few.
 */
final class ScimLimits {

    /** Attributes of one object. A user of RFC 7643 has about 30. */
    static final int ATTRIBUTES = 100;

    /** Values of one attribute. */
    static final int VALUES = 1_000;

    /** Members of one group. */
    static final int MEMBERS = 10_000;

    private ScimLimits() {
    }

    /** @throws ScimException when something of it is too many */
    static void check(ObjectNode body) {
        check("", body);
    }

    private static void check(String name, JsonNode value) {
        if (value.isObject()) {
            if (value.size() > ATTRIBUTES) {
                throw tooManyAttributes();
            }
            value.properties().forEach(each -> check(each.getKey(), each.getValue()));
        } else if (value.isArray()) {
            requireFew(name, value.size());
            value.forEach(each -> check("", each));
        }
    }

    /** @throws ScimException when that attribute may not have so many values */
    static void requireFew(String attribute, int count) {
        int most = attribute.toLowerCase(Locale.ROOT).equals("members") ? MEMBERS : VALUES;
        if (count > most) {
            throw ScimException.invalid("invalidValue", "At most " + most + " values are taken here.");
        }
    }

    static ScimException tooManyAttributes() {
        return ScimException.invalid("invalidValue", "An object has at most " + ATTRIBUTES + " attributes.");
    }
}
